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
  const own = linesIn(lines, quarters).filter(({ state }) => state === 'value')
  const [first, ...more] = own
  if (!first) return null
  const { definitionVersion } = first
  // A quarter by itself is alike, which is not worked out for each provider anew.
  if (more.length === 0) return { key, figures: first.figures, definitionVersion }
  if (barriers(indicator, own).length > 0) return null
  const sums = kinds[indicator.kind].pool(own.map(({ figures }) => figures))
  return { key, definitionVersion, figures: { ...sums, ...basisOf(indicator, first.figures) } }
}

/** Of one quarter there is one line at most, looked for from the latest: this is asked for each line of each provider. */
function linesIn(lines: readonly HistoryLine[], quarters: readonly Period[]): readonly HistoryLine[] {
  const [only, ...more] = quarters
  if (more.length > 0) return lines.filter(({ period, isVouched }) => !isVouched && quarters.includes(period))
  const found = lines.findLast(({ period, isVouched }) => period === only && !isVouched)
  return found ? [found] : []
}
