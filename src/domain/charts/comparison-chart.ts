import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { compareNaturally } from '../natural-order'
import type { Estimate } from '../statistics/estimate'
import type { Chart, ChartPoint } from './chart'
import { sayComparison } from './say-comparison'
import { sayValue } from './say-value'
import { type Reported, toPoint } from './to-point'

/** One provider over the stretch of time that is compared. */
export interface ComparedProvider extends Reported {
  readonly code: string
  readonly name: string
  /** Where its figures came from. */
  readonly href: string | null
}

interface Asked {
  readonly indicator: QuarterlyIndicator
  /** `quarter 2 of 2026-27`, `the year 2026-27`, `the four quarters to quarter 2 of 2026-27`. */
  readonly stretch: string
  readonly providers: readonly ComparedProvider[]
  /** What they come to together. */
  readonly pooled: Estimate | undefined
  /** Where that came from. */
  readonly pooledHref: string
  readonly order?: 'estimate' | 'provider'
}

/** A caterpillar plot: providers beside each other with their intervals, seen against what they come to together. */
export function comparisonChart(asked: Asked): Chart {
  const { indicator, stretch, providers, pooled, pooledHref, order = 'estimate' } = asked
  // Of a rare event too the share is compared, because providers differ in how many patients they have.
  const { unit } = kinds[indicator.kind]
  const points = providers
    .map((provider) => toProvider(indicator, provider, pooled))
    .toSorted(order === 'estimate' ? byEstimate : byCode)
  const centre = pooled ? { value: pooled.value, label: `All: ${sayValue(pooled.value, unit)}` } : null
  return {
    ...{ layout: 'providers', unit, points, centre },
    words: sayComparison({ indicator, stretch, points, centre }),
    sources: pooled ? [{ text: 'all providers together', href: pooledHref }] : [],
  }
}

function toProvider(
  indicator: QuarterlyIndicator,
  { code, name, href, ...reported }: ComparedProvider,
  pooled: Estimate | undefined,
): ChartPoint {
  const point = toPoint(indicator, reported, kinds[indicator.kind].unit)
  const look = point.look === 'point' && isApart(point, pooled) ? 'apart' : point.look
  return { key: code, tick: code, name, ...point, look, href }
}

/** The whole interval lies on one side of what all providers come to. */
function isApart(
  { lower, upper }: Pick<ChartPoint, 'lower' | 'upper'>,
  pooled: Estimate | undefined,
): boolean {
  if (!pooled || lower === undefined || upper === undefined) return false
  return lower > pooled.value || upper < pooled.value
}

/** The highest first, those without a value last; equal ones by code. */
function byEstimate(left: ChartPoint, right: ChartPoint): number {
  const [one, other] = [left.value ?? -1, right.value ?? -1]
  return one === other ? byCode(left, right) : other - one
}

function byCode(left: ChartPoint, right: ChartPoint): number {
  return compareNaturally(left.key, right.key)
}
