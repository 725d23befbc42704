import type { QuarterlyIndicator } from '../catalogue/indicator'
import { basisOf } from '../catalogue/unlike-figures'
import { kinds } from '../kinds'
import type { Period } from '../periods/period'
import { barriers } from '../pooling/pooling-notes'
import type { HistoryLine } from './histories'
import type { Peer } from './among-peers'

/**
 * What a provider gave of a line over these quarters, as it is compared with others: added up where they are several, with what it was
 * measured by. Null where it gave no figures, or where its own quarters must not be added up.
 */
export function spanPeer(
  indicator: QuarterlyIndicator,
  key: string,
  quarters: readonly Period[],
  lines: readonly HistoryLine[],
): Peer | null {
  const own = lines.filter(
    ({ state, period, isVouched }) => state === 'value' && !isVouched && quarters.includes(period),
  )
  const [first, ...more] = own
  if (!first) return null
  const { definitionVersion } = first
  // A quarter by itself is alike, which is not worked out for each provider anew.
  if (more.length === 0) return { key, figures: first.figures, definitionVersion }
  if (barriers(indicator, own).length > 0) return null
  const sums = kinds[indicator.kind].pool(own.map(({ figures }) => figures))
  return { key, definitionVersion, figures: { ...sums, ...basisOf(indicator, first.figures) } }
}
