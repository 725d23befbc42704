import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { type Period, addQuarters } from '../periods/period'
import { rollingFour } from '../periods/rolling'
import { poolLine } from '../pooling/pool-line'
import type { PooledLine } from '../pooling/pooled-line'
import { barriers } from '../pooling/pooling-notes'
import { compareIntervals } from '../statistics/compare-intervals'
import type { Estimate } from '../statistics/estimate'
import { type EarlierLine, lastWithFigures } from './history'

/** A submitted line with what its provider said about it. */
export interface SaidLine extends EarlierLine {
  readonly reason: string | null
  readonly explanation: string | null
}

/**
 * `beyond-chance` when two 95% intervals do not overlap, `within-chance` when they do, `not-judged` where one of the two
 * has no figure or no interval, or where their scores must not be compared.
 */
export type ChangeSize = 'beyond-chance' | 'within-chance' | 'not-judged'

/** How a line stands beside what it was before. */
export interface LineChange {
  readonly indicator: QuarterlyIndicator
  /** The last quarter in which it had figures; null when there was none within a year. */
  readonly before: EarlierLine | null
  readonly after: SaidLine
  readonly size: ChangeSize
  /** The four quarters that end with this one, beside the four before them: slow changes show only there. */
  readonly longer: { readonly before: PooledLine; readonly after: PooledLine; readonly size: ChangeSize }
  /**
   * What the provider said about the line in these four quarters, the latest first. Nothing can be submitted with a warning
   * unanswered (rule C22): where there are no words, nothing was asked.
   */
  readonly words: readonly { readonly period: Period; readonly text: string }[]
}

/** What became of each line of a quarter, in the order of the indicators; lines that were not submitted are left out. */
export function changesOf(
  indicators: readonly QuarterlyIndicator[],
  period: Period,
  lines: readonly SaidLine[],
): readonly LineChange[] {
  return indicators.flatMap((indicator) => {
    const own = lines.filter((line) => line.indicator === indicator.code)
    const after = own.find((line) => line.period === period)
    if (!after) return []
    const before = lastWithFigures(own, indicator, period)
    const size = mayCompare(indicator, before ? [before, after] : [])
      ? sizeOf(estimate(indicator, before), estimate(indicator, after))
      : 'not-judged'
    return [{ indicator, before, after, size, ...overFour(indicator, period, own) }]
  })
}

/** The lines of which there is something to read: those that changed, and those that did not and were spoken of. */
export function toldOf(changes: readonly LineChange[]): {
  readonly changed: readonly LineChange[]
  readonly explained: readonly LineChange[]
} {
  return {
    changed: changes.filter(hasChanged),
    explained: changes.filter((change) => !hasChanged(change) && change.words.length > 0),
  }
}

/** Whether a line changed by more than chance leaves plausible, from one quarter to the next or over four of them. */
function hasChanged({ size, longer }: LineChange): boolean {
  return size === 'beyond-chance' || longer.size === 'beyond-chance'
}

function overFour(indicator: QuarterlyIndicator, period: Period, own: readonly SaidLine[]) {
  const four = rollingFour(period)
  const after = poolLine(indicator, four, own)
  const fourBefore = rollingFour(addQuarters(period, -four.length))
  const before = poolLine(indicator, fourBefore, own)
  const compared = own.filter((line) => [...fourBefore, ...four].includes(line.period))
  const size = mayCompare(indicator, compared) ? sizeOf(before.estimate, after.estimate) : 'not-judged'
  const words = four.toReversed().flatMap((quarter) => {
    const { reason, explanation } = own.find((line) => line.period === quarter) ?? {}
    const text = [reason, explanation].filter(Boolean).join(' ')
    return text === '' ? [] : [{ period: quarter, text }]
  })
  return { longer: { before, after, size }, words }
}

function estimate({ kind }: QuarterlyIndicator, line: EarlierLine | null): Estimate | undefined {
  return line?.state === 'value' ? kinds[kind].estimate(line.figures) : undefined
}

/** What must not be added up must not be compared either: other value sets, other definitions. */
function mayCompare(indicator: QuarterlyIndicator, lines: readonly EarlierLine[]): boolean {
  const withFigures = lines.filter(({ state }) => state === 'value')
  return barriers(indicator, withFigures).length === 0
}

function sizeOf(before: Estimate | undefined, after: Estimate | undefined): ChangeSize {
  const beside = compareIntervals(before, after)
  if (beside === null) return 'not-judged'
  return beside === 'overlapping' ? 'within-chance' : 'beyond-chance'
}
