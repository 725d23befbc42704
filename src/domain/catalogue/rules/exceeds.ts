import { type Figures, numberIn } from '../../kinds/field'

/** True when both boxes hold a number and the first is larger; a blank box exceeds nothing. */
export function exceeds(figures: Figures, first: string, second: string): boolean {
  const [one, other] = [numberIn(figures, first), numberIn(figures, second)]
  return one !== undefined && other !== undefined && one > other
}
