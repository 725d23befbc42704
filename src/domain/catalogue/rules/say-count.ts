import { type Figures, numberIn } from '../../kinds/field'

/** The number in a box with its noun: `1 patient`, `2 patients`. */
export function sayCount(figures: Figures, field: string, noun = 'patient'): string {
  const count = numberIn(figures, field)
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
