import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Figures } from '../kinds/field'
import type { Estimate } from '../statistics/estimate'
import { isJudged } from './is-judged'

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
export function apartOnWorseSide(figure: Compared): number {
  const { indicator, estimate, together } = figure
  const { betterWhen } = indicator
  if (!estimate || !together || !isJudged(figure)) return 0
  const { value, lower, upper } = estimate
  if (lower === undefined || upper === undefined) return 0
  const reach = betterWhen === 'higher' ? upper - value : value - lower
  const away = betterWhen === 'higher' ? together.value - value : value - together.value
  if (away <= reach) return 0
  // An interval without any width: everybody waited the same number of days.
  return reach === 0 ? Number.MAX_VALUE : away / reach
}

/** All that lie apart on the worse side, the furthest first. */
export function furthestApart<Figure extends Compared>(figures: readonly Figure[]): readonly Figure[] {
  return figures
    .map((figure) => ({ figure, distance: apartOnWorseSide(figure) }))
    .filter(({ distance }) => distance > 0)
    .toSorted((left, right) => right.distance - left.distance)
    .map(({ figure }) => figure)
}
