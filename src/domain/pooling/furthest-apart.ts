import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { besideAll, chanceBesideAll } from '../kinds/compare-figures'
import type { Figures } from '../kinds/field'
import type { Side } from '../statistics/beside-together'

/** A figure that is compared with what all providers come to together. */
export interface Compared {
  readonly indicator: QuarterlyIndicator
  readonly figures: Figures
  /** Empty where nothing was added up. */
  readonly together: Figures
}

/** What was found among all figures. */
export interface FoundApart<Figure> {
  /** Those on the worse side by more than chance leaves plausible, the furthest first. */
  readonly figures: readonly Figure[]
  /** How many were judged at all. */
  readonly judged: number
  /** How many of these the same rule would put there by chance alone. */
  readonly byChance: number
}

/** Which figures lie apart on the worse side, among how many, and how many of them chance alone would put there. */
export function furthestApart<Figure extends Compared>(figures: readonly Figure[]): FoundApart<Figure> {
  const judged = figures
    .map((figure) => ({ figure, beside: besideAll(figure.indicator.kind, figure.figures, figure.together) }))
    .filter(({ beside }) => beside !== null)
  return {
    judged: judged.length,
    byChance: judged.reduce((sum, { figure }) => sum + chanceOf(figure), 0),
    figures: judged
      .filter(({ figure, beside }) => beside === worseSide(figure))
      .map(({ figure }) => ({ figure, distance: distanceOf(figure) }))
      .toSorted((left, right) => right.distance - left.distance)
      .map(({ figure }) => figure),
  }
}

function worseSide({ indicator }: Compared): Side {
  return indicator.betterWhen === 'higher' ? 'below' : 'above'
}

function chanceOf(figure: Compared): number {
  const { indicator, figures, together } = figure
  return chanceBesideAll(indicator.kind, figures, together, worseSide(figure))
}

/** How many times its own reach towards what all come to a figure lies away from it. */
function distanceOf({ indicator, figures, together }: Compared): number {
  const { estimate } = kinds[indicator.kind]
  const [own, all] = [estimate(figures), estimate(together)]
  const { value = 0, lower = 0, upper = 0 } = own ?? {}
  const away = Math.abs((all?.value ?? value) - value)
  const reach = indicator.betterWhen === 'higher' ? upper - value : value - lower
  // An interval without any width: everybody waited the same number of days.
  return reach === 0 ? Number.MAX_VALUE : away / reach
}
