import { type Figures, textIn } from '../../kinds/field'

/** True when something was chosen or written in the box. */
export function isNamed(figures: Figures, field: string): boolean {
  return (textIn(figures, field) ?? '').trim() !== ''
}

/** True when the box holds a number above 0; a blank box is not above anything. */
export function isAboveZero(figures: Figures, field: string): boolean {
  const figure = figures[field]
  return typeof figure === 'number' && figure > 0
}
