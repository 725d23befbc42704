import type { Framework } from './framework'
import type { Indicator } from './indicator'

/** The order of the published table: its groups, in each of them the codes, of each code the versions. */
export function inPublishedOrder(
  groups: Framework['groups'],
  indicators: readonly Indicator[],
): readonly Indicator[] {
  const places = Object.keys(groups)
  return indicators.toSorted(
    (left, right) =>
      places.indexOf(left.group) - places.indexOf(right.group) ||
      left.code.localeCompare(right.code, 'en') ||
      left.version - right.version,
  )
}
