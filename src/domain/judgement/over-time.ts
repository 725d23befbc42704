import { judgeRareSegments } from './judge-rare'
import { judgeSegments } from './judge-segments'
import type { OverTime, OverTimeAsked } from './judged-quarters'
import { segmentsOf, valuesOf } from './segments'

export { sayOverTime } from './say-over-time'
export type { JudgedQuarter, OverTime, Rebase, RuleName } from './judged-quarters'

const nothing = {
  ...{ mark: null, side: null, rule: null, since: null, baseline: null, hasFigures: false },
} as const

/**
 * How a line went, judged quarter by quarter and never by rolling values: a chart of individual values with moving ranges (ruleset
 * `mdc-6`) in each stretch of quarters that may be compared; a run chart with a median where a stretch has fewer than 13 quarters,
 * or a median denominator below eight; a rare event by Fisher's exact test of each quarter against all before it in its stretch.
 */
export function judgeOverTime({ indicator, points, breaks = [], at }: OverTimeAsked): OverTime {
  const quarters = valuesOf(indicator, points)
  const last = quarters.at(-1)
  if (!last) return { ...nothing, chart: 'none', segments: [], points: [], why: 'No quarter has figures.' }
  const segments = segmentsOf(indicator, quarters, breaks)
  const judged = indicator.isRareEvent
    ? judgeRareSegments(indicator, segments)
    : judgeSegments(segments, indicator.betterWhen === 'lower')
  if (at === undefined || last.period === at) return judged
  return {
    ...judged,
    ...nothing,
    // Limits stand without the quarter; a test of a quarter that has no figures was never made.
    baseline: judged.chart === 'rare' ? null : judged.baseline,
    why: 'The quarter has no figures, so nothing is marked.',
  }
}
