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
  const own = givenIn(lines, quarters)
  const [first, ...more] = own
  if (!first) return null
  const { definitionVersion } = first
  // A quarter by itself is alike, which is not worked out for each provider anew.
  if (more.length === 0) return { key, figures: first.figures, definitionVersion }
  if (barriers(indicator, own).length > 0) return null
  const sums = kinds[indicator.kind].pool(own.map(({ figures }) => figures))
  return { key, definitionVersion, figures: { ...sums, ...basisOf(indicator, first.figures) } }
}

/** A provider's lines, and what it gave of them as it is compared: null where that must not be added up, or is nothing. */
export interface Given {
  readonly lines: readonly HistoryLine[]
  readonly peer: Peer | null
}

/**
 * Why nothing of a span is added up or compared, as a sentence: the quarters of somebody are unlike, who would else be left out without a
 * word. Null where nobody's are.
 */
export function whyUnlike(
  indicator: QuarterlyIndicator,
  quarters: readonly Period[],
  all: readonly Given[],
): string | null {
  const isUnlike = all.some(({ lines, peer }) => peer === null && givenIn(lines, quarters).length > 0)
  if (!isUnlike) return null
  const given = all.flatMap(({ lines }) => givenIn(lines, quarters))
  return barriers(indicator, given, 'providers').join(' ')
}

/** The lines of these quarters that have figures. */
export function givenIn(lines: readonly HistoryLine[], quarters: readonly Period[]): readonly HistoryLine[] {
  return linesIn(lines, quarters).filter(({ state }) => state === 'value')
}

/** Of one quarter there is one line at most, looked for from the latest: this is asked for each line of each provider. */
function linesIn(lines: readonly HistoryLine[], quarters: readonly Period[]): readonly HistoryLine[] {
  const [only, ...more] = quarters
  if (more.length > 0) return lines.filter(({ period, isVouched }) => !isVouched && quarters.includes(period))
  const found = lines.findLast(({ period, isVouched }) => period === only && !isVouched)
  return found ? [found] : []
}
