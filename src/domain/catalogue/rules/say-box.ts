import { type Figures, numberIn } from '../../kinds/field'
import { sayCount } from '../../say-count'

/** The number in a box with its noun: `1 patient`, `2 patients`. Only of a box that is known to hold one. */
export function sayBox(figures: Figures, field: string, noun = 'patient'): string {
  return sayCount(numberIn(figures, field) ?? NaN, noun)
}
