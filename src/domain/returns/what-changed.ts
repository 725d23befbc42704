import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import type { Period } from '../periods/period'
import type { Estimate } from '../statistics/estimate'
import { type EarlierLine, lastWithFigures } from './history'

/** A submitted line with what its provider said about it. */
export interface SaidLine extends EarlierLine {
  readonly reason: string | null
  readonly explanation: string | null
}

/** How a line stands beside the last quarter in which it had figures. */
export interface LineChange {
  readonly indicator: QuarterlyIndicator
  readonly before: EarlierLine | null
  readonly after: SaidLine
  /**
   * `beyond-chance` when the two 95% intervals do not overlap, `within-chance` when they do, `not-judged` where one of the
   * two has no figure or no interval. Intervals that do not overlap differ at far less than 1 in 20 (Schenker and
   * Gentleman 2001, Am Stat 55:182), so this asks about few, and seldom in vain.
   */
  readonly size: 'beyond-chance' | 'within-chance' | 'not-judged'
}

/** What became of each line of a quarter, in the order of the indicators; lines that were not submitted are left out. */
export function changesOf(
  indicators: readonly QuarterlyIndicator[],
  period: Period,
  lines: readonly SaidLine[],
): readonly LineChange[] {
  return indicators.flatMap((indicator) => {
    const after = lines.find((line) => line.indicator === indicator.code && line.period === period)
    if (!after) return []
    const before = lastWithFigures(lines, indicator, period)
    return [
      { indicator, before, after, size: sizeOf(estimate(indicator, before), estimate(indicator, after)) },
    ]
  })
}

/** Whether there is anything to read about a change: it is more than chance, or its provider said something. */
export function isTold({ after, size }: LineChange): boolean {
  return size === 'beyond-chance' || after.reason !== null || after.explanation !== null
}

function estimate({ kind }: QuarterlyIndicator, line: EarlierLine | null): Estimate | undefined {
  return line?.state === 'value' ? kinds[kind].estimate(line.figures) : undefined
}

function sizeOf(before: Estimate | undefined, after: Estimate | undefined): LineChange['size'] {
  if (before?.lower === undefined || before.upper === undefined) return 'not-judged'
  if (after?.lower === undefined || after.upper === undefined) return 'not-judged'
  return after.lower > before.upper || after.upper < before.lower ? 'beyond-chance' : 'within-chance'
}
