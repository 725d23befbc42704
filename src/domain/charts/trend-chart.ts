import { type Annotation, rebasesOf } from '../annotations/annotation'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { judgeOverTime } from '../judgement/over-time'
import { hasLimits } from '../judgement/segments'
import { sayPeriod } from '../periods/format'
import { type Period, addQuarters, financialYearOf, quartersBetween } from '../periods/period'
import type { Span } from '../periods/span'
import { barriers } from '../pooling/pooling-notes'
import { type AbsenceOf, allMissing } from '../returns/absent-lines'
import type { VouchedQuarter } from '../history/vouched'
import type { EarlierLine } from '../returns/history'
import type { Chart, ChartPoint } from './chart'
import type { Threshold } from '../thresholds/threshold'
import { centreOf } from './centre'
import { type ChartAim, aimsOver, levelsOver } from './levels'
import { type ChartControl, controlOf } from './control'
import { lookOf } from './noticed-look'
import { sayHistory } from './say-history'
import { sayTrend } from './say-trend'
import { type Reported, toPoint, unitOf } from './to-point'
import { trendSources } from './trend-sources'

/** As many quarters as are drawn where nothing else is asked for: ten years. */
const MOST_QUARTERS = 40

type TrendPoint = ChartPoint & { readonly key: Period }

interface Asked {
  readonly indicator: QuarterlyIndicator
  /** Lines of one provider; those of other indicators say since when it has reported. */
  readonly lines: readonly EarlierLine[]
  /** Quarters from before this service, whose lines are among them. */
  readonly vouched?: readonly VouchedQuarter[]
  /** What was written beside its quarters. */
  readonly annotations?: readonly Annotation[]
  /** What is asked locally of each quarter; left out where nothing is. */
  readonly thresholdIn?: (period: Period) => Threshold | null
  /** Figures that are aimed at, each from the quarter in which it was set out. */
  readonly aims?: readonly ChartAim[]
  /** What stands for a quarter of which there is no line. */
  readonly absenceOf?: AbsenceOf
  /** The last quarter that is drawn. */
  readonly until: Period
  /** As many as are drawn at most; they are judged by all there are. */
  readonly most?: number | undefined
  /** Where the figures of a quarter, or of four added up, came from. */
  readonly hrefOf: (span: Span) => string | null
}

/** How one line of a provider went: a run chart of single quarters, never of quarters added up. */
export function trendChart(asked: Asked): Chart {
  const { indicator, until, hrefOf, vouched = [], absenceOf = allMissing } = asked
  const lines = asked.lines.filter(({ period }) => period <= until)
  const own = lines.filter(({ indicator: code }) => code === indicator.code)
  const quarters = quartersUntil(until, lines, asked.most)
  const unit = unitOf(indicator)
  const { judged, control } = judgedBy(asked, own, quarters)
  const points = quarters.map((period) => pointIn(period, asked, own, control))
  const shown = own.filter(({ state, period }) => state === 'value' && quarters.includes(period))
  const unlike = barriers(indicator, shown)
  const whole = own.map((line) => toQuarter(indicator, line.period, line, null))
  const centre = unit === 'events' ? null : centreOf(judged, { points, whole }, unit)
  const said = sayTrend({ indicator, quarters, lines: own, points, unlike, centre, absenceOf, control })
  const words = { ...said, notes: [...said.notes, ...sayHistory(points, vouched)] }
  const sources = trendSources({ indicator, quarters, points, hrefOf })
  const levels =
    unit === 'events'
      ? []
      : [...levelsOver(quarters, unit, asked.thresholdIn), ...aimsOver(quarters, asked.aims)]
  return {
    ...{ layout: 'quarters', unit, points, isJoined: unit !== 'events', centre, control, words, sources },
    ...{ caveat: indicator.caveat, ...(levels.length > 0 && { levels }) },
  }
}

/** How its quarters are judged, and what stands beside them. */
function judgedBy(
  { indicator, until, annotations = [] }: Asked,
  own: readonly EarlierLine[],
  quarters: readonly Period[],
) {
  const points = own.filter(({ state }) => state === 'value')
  const judged = judgeOverTime({ indicator, points, at: until, breaks: rebasesOf(annotations) })
  const beside = annotations.filter(({ period }) => quarters.includes(period))
  const control = controlOf(judged, beside)
  const noticed = new Map([...control.noticed].filter(([period]) => quarters.includes(period)))
  return { judged, control: { ...control, noticed } }
}

/** One quarter as it was reported, or why there is nothing. */
function pointIn(
  period: Period,
  { indicator, hrefOf, vouched = [], absenceOf = allMissing }: Asked,
  own: readonly EarlierLine[],
  control: ChartControl,
): TrendPoint {
  const line = own.find((each) => each.period === period)
  const reported = line ?? { ...absenceOf(indicator, period), figures: {} }
  const href = line ? hrefOf({ kind: 'quarter', period }) : null
  const point = markNoticed(toQuarter(indicator, period, reported, href), indicator, control)
  return line && vouched.some((each) => each.period === period) ? markVouched(point) : point
}

/** A quarter that a rule noticed says by which, and looks so where there are limits: a run chart has no mark. */
function markNoticed(
  point: TrendPoint,
  { isRareEvent, betterWhen }: QuarterlyIndicator,
  { noticed: all, steps, segments }: ChartControl,
): TrendPoint {
  const noticed = all.get(point.key)
  const beside = steps.filter(({ key }) => key === point.key).map(({ letter }) => `see ${letter}`)
  const said = [...(noticed ? [noticed.text] : []), ...beside].join('; ')
  const marked = said === '' ? point : { ...point, noticed: said }
  if (!noticed || point.value === null) return marked
  if (!isRareEvent && !hasLimits(segments, point.key)) return marked
  return { ...marked, look: isRareEvent ? 'apart' : lookOf(noticed.isBetter, betterWhen) }
}

/** A quarter that somebody vouches for says so wherever it stands. */
function markVouched(point: TrendPoint): TrendPoint {
  return { ...point, name: `${point.name} (history)`, isVouched: true }
}

/** Every quarter since the first that was reported, whatever became of it. */
function quartersUntil(
  until: Period,
  lines: readonly EarlierLine[],
  most = MOST_QUARTERS,
): readonly Period[] {
  const first = lines.map(({ period }) => period).toSorted()[0] ?? until
  const count = Math.min(most, quartersBetween(first, until) + 1)
  return Array.from({ length: count }, (_, index) => addQuarters(until, index - count + 1))
}

function toQuarter(
  indicator: QuarterlyIndicator,
  period: Period,
  { state, figures }: Omit<Reported, 'estimate'>,
  href: string | null,
): TrendPoint {
  const estimate = state === 'value' ? kinds[indicator.kind].estimate(figures) : undefined
  return {
    key: period,
    name: sayPeriod(period),
    tick: period.slice(-2),
    group: financialYearOf(period),
    ...toPoint(indicator, { state, figures, estimate }, unitOf(indicator)),
    href,
  }
}
