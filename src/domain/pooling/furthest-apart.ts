import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import type { Estimate } from '../statistics/estimate'
import { FEWEST } from '../statistics/t-interval'

/** A figure that is compared with what all providers come to together. */
export interface Compared {
  readonly indicator: QuarterlyIndicator
  readonly figures: Figures
  readonly estimate: Estimate | undefined
  readonly together: Estimate | undefined
}

/**
 * How many times its own reach a figure lies on the worse side of what all come to together: over 1 where its whole 95%
 * interval does, and 0 where it does not, where there is no interval, or with too few patients to ask about.
 */
export function apartOnWorseSide({ indicator, figures, estimate, together }: Compared): number {
  const { betterWhen, kind } = indicator
  if (!estimate || !together || (numberIn(figures, kinds[kind].denominator) ?? 0) < FEWEST) return 0
  const { value, lower, upper } = estimate
  if (lower === undefined || upper === undefined) return 0
  const reach = betterWhen === 'higher' ? upper - value : value - lower
  const away = betterWhen === 'higher' ? together.value - value : value - together.value
  if (away <= reach) return 0
  // An interval without any width: everybody waited the same number of days.
  return reach === 0 ? Number.MAX_VALUE : away / reach
}

/** Those that lie apart on the worse side, the furthest first, at most so many. */
export function furthestApart<Figure extends Compared>(
  figures: readonly Figure[],
  most: number,
): readonly Figure[] {
  return figures
    .map((figure) => ({ figure, distance: apartOnWorseSide(figure) }))
    .filter(({ distance }) => distance > 0)
    .toSorted((left, right) => right.distance - left.distance)
    .slice(0, most)
    .map(({ figure }) => figure)
}
