import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { besideAll, chanceBesideAll } from '../kinds/compare-figures'
import { compareNaturally } from '../natural-order'
import type { ProvidersPooled } from '../pooling/pool-providers'
import { saySumOf } from '../pooling/say-providers'
import type { Chart, ChartPoint } from './chart'
import { sayComparison } from './say-comparison'
import { type Reported, toPoint } from './to-point'

/** One provider over the stretch of time that is compared. */
export interface ComparedProvider extends Reported {
  readonly code: string
  readonly name: string
  /** Where its figures came from. */
  readonly href: string | null
  /** On how many quarters it rests, where these are several. */
  readonly coverage?: string | undefined
}

interface Asked {
  readonly indicator: QuarterlyIndicator
  /** `quarter 2 of 2026-27`, `the year 2026-27`, `the four quarters to quarter 2 of 2026-27`. */
  readonly stretch: string
  readonly providers: readonly ComparedProvider[]
  /** What they come to together. */
  readonly together: ProvidersPooled
  /** Where that came from. */
  readonly togetherHref: string
  readonly order?: 'estimate' | 'provider'
}

/** A caterpillar plot: providers beside each other with their intervals, seen against what they come to together. */
export function comparisonChart(asked: Asked): Chart {
  const { indicator, stretch, providers, together, togetherHref, order = 'estimate' } = asked
  // Of a rare event too the share is compared, because providers differ in how many patients they have.
  const { unit } = kinds[indicator.kind]
  const points = providers
    .map((provider) => toProvider(indicator, provider, together))
    .toSorted(order === 'estimate' && together.estimate ? byEstimate : byCode)
  const all = saySumOf(indicator, together).headline
  const { estimate } = together
  return {
    ...{ layout: 'providers', unit, points, isJoined: false, caveat: indicator.caveat },
    centre: estimate ? { value: estimate.value, label: `All: ${all}` } : null,
    words: sayComparison({ indicator, stretch, points, together, all, byChance: byChance(asked) }),
    sources: estimate ? [{ text: 'all providers together', href: togetherHref }] : [],
  }
}

function toProvider(
  indicator: QuarterlyIndicator,
  { code, name, href, coverage, ...reported }: ComparedProvider,
  together: ProvidersPooled,
): ChartPoint {
  const point = toPoint(indicator, reported, kinds[indicator.kind].unit)
  const beside = besideAll(indicator.kind, reported.figures, together.figures)
  const look = beside === 'above' || beside === 'below' ? 'apart' : point.look
  return { key: code, tick: code, name, coverage, ...point, look, href }
}

/** How many would lie apart, on either side, if nobody differed. */
function byChance({ indicator: { kind }, providers, together }: Asked): number {
  const sides = ['above', 'below'] as const
  const chances = providers.flatMap(({ figures }) =>
    sides.map((side) => chanceBesideAll(kind, figures, together.figures, side)),
  )
  return chances.reduce((sum, chance) => sum + chance, 0)
}

/** The highest first, where they may be compared; those without a value last; equal ones by code. */
function byEstimate(left: ChartPoint, right: ChartPoint): number {
  const [one, other] = [left.value ?? -1, right.value ?? -1]
  return one === other ? byCode(left, right) : other - one
}

function byCode(left: ChartPoint, right: ChartPoint): number {
  return compareNaturally(left.key, right.key)
}
