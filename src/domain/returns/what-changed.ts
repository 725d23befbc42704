import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { compareFigures } from '../kinds/compare-figures'
import type { Figures } from '../kinds/field'
import { type Period, addQuarters } from '../periods/period'
import { rollingFour } from '../periods/rolling'
import { poolLine } from '../pooling/pool-line'
import type { PooledLine } from '../pooling/pooled-line'
import { barriers } from '../pooling/pooling-notes'
import { rareQuarter } from '../pooling/rare-quarter'
import { sayRareQuarter } from '../pooling/say-rare-quarter'
import { sayDifference } from '../statistics/say-difference'
import { type EarlierLine, lastAlike, lastWithFigures } from './history'

/** A submitted line with what its provider said about it. */
export interface SaidLine extends EarlierLine {
  readonly reason: string | null
  readonly explanation: string | null
}

/**
 * `beyond-chance` when two figures differ by more than chance leaves plausible, `within-chance` when chance may explain it,
 * `not-judged` where one of the two has no figure, too few patients or no standard deviation, or where they are unlike.
 */
export type ChangeSize = 'beyond-chance' | 'within-chance' | 'not-judged'

/** A judgement of two figures, and what it rests on in words where they differ. */
interface Judged {
  readonly size: ChangeSize
  readonly because: string | null
}

/** How a line stands beside what it was before. */
export interface LineChange extends Judged {
  readonly indicator: QuarterlyIndicator
  /** The last quarter in which it had figures; null when there was none within a year. */
  readonly before: EarlierLine | null
  readonly after: SaidLine
  /** The four quarters that end with this one, beside the four before them: slow changes show only there. */
  readonly longer: Judged & { readonly before: PooledLine; readonly after: PooledLine }
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
    const before = lastAlike(own, indicator, period, after.figures) ?? lastWithFigures(own, indicator, period)
    const judged = indicator.isRareEvent
      ? judgeRare(indicator, period, own)
      : judge(indicator, before ? [before, after] : [], [before?.figures, after.figures])
    return [{ indicator, before, after, ...judged, ...overFour(indicator, period, own) }]
  })
}

/** Whether a line changed by more than chance leaves plausible, from one quarter to the next or over four of them. */

function overFour(indicator: QuarterlyIndicator, period: Period, own: readonly SaidLine[]) {
  const four = rollingFour(period)
  const after = poolLine(indicator, four, own)
  const fourBefore = rollingFour(addQuarters(period, -four.length))
  const before = poolLine(indicator, fourBefore, own)
  const compared = own.filter((line) => [...fourBefore, ...four].includes(line.period))
  const judged = judge(indicator, compared, [before.figures, after.figures])
  const words = four.toReversed().flatMap((quarter) => {
    const { reason, explanation } = own.find((line) => line.period === quarter) ?? {}
    const text = [reason, explanation].filter(Boolean).join(' ')
    return text === '' ? [] : [{ period: quarter, text }]
  })
  return { longer: { before, after, ...judged }, words }
}

const notJudged: Judged = { size: 'not-judged', because: null }

/** What must not be added up must not be compared either. `compared` are the lines that the two figures rest on. */
function judge(
  indicator: QuarterlyIndicator,
  compared: readonly EarlierLine[],
  [before, after]: readonly [Figures | undefined, Figures | undefined],
): Judged {
  const withFigures = compared.filter(({ state }) => state === 'value')
  if (barriers(indicator, withFigures).length > 0) return notJudged
  const comparison = compareFigures(indicator.kind, before ?? {}, after ?? {})
  if (!comparison?.method) return notJudged
  const because = sayDifference(comparison, kinds[indicator.kind].unit)
  return { size: because === null ? 'within-chance' : 'beyond-chance', because }
}

/** Something rare is seen against all quarters before it, never against the last one alone. */
function judgeRare(indicator: QuarterlyIndicator, period: Period, own: readonly EarlierLine[]): Judged {
  const quarter = rareQuarter(indicator, period, own)
  if (!quarter) return notJudged
  return quarter.isBeyond
    ? { size: 'beyond-chance', because: sayRareQuarter(quarter) }
    : { size: 'within-chance', because: null }
}
