import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import { isJudged } from '../pooling/is-judged'
import { sayBasis } from '../returns/say-basis'
import { sayResult } from '../returns/say-result'
import type { ReceivedState } from '../returns/say-state'
import type { Estimate } from '../statistics/estimate'
import type { Chart, ChartPoint } from './chart'

/** What was reported about one quarter, or about one provider. */
export interface Reported {
  readonly state: ReceivedState
  readonly figures: Figures
  readonly estimate: Estimate | undefined
}

type Drawn = Pick<
  ChartPoint,
  'state' | 'counts' | 'measuredBy' | 'value' | 'lower' | 'upper' | 'look' | 'said'
>

/** What a trend of this line shows: how often something rare happened, else what the figures come to. */
export function unitOf({ kind, isRareEvent }: QuarterlyIndicator): Chart['unit'] {
  return isRareEvent ? 'events' : kinds[kind].unit
}

/** A line's figures as a point. Whatever has no figures, or none that anything follows from, is a gap. */
export function toPoint(
  indicator: QuarterlyIndicator,
  { state, figures, estimate }: Reported,
  unit: Chart['unit'],
): Drawn {
  const said = sayResult({ ...indicator, state, figures, reason: null })
  const counts = countsIn(indicator, figures)
  if (state !== 'value' || !estimate || !counts)
    return { state, counts: null, value: null, look: 'gap', said }
  const measured = { state, counts, measuredBy: sayBasis(indicator, figures) }
  if (unit === 'events') return { ...measured, value: counts.numerator, look: 'point', said }
  const { value, lower, upper } = estimate
  const hasInterval = lower !== undefined && upper !== undefined
  const isFew = !isJudged({ indicator, figures, estimate })
  return { ...measured, value, ...(hasInterval && { lower, upper }), look: isFew ? 'few' : 'point', said }
}

function countsIn({ kind }: QuarterlyIndicator, figures: Figures): ChartPoint['counts'] {
  const numerator = numberIn(figures, kinds[kind].numerator)
  const denominator = numberIn(figures, kinds[kind].denominator)
  return numerator === undefined || denominator === undefined ? null : { numerator, denominator }
}
