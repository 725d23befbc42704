import { boxesOf } from '../catalogue/boxes-of'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Figures, textIn } from '../kinds/field'
import { sayFigure } from './format-figure'

/** By what a line was measured: `EQ-5D-5L; UK EQ-5D-5L value set, 2026`; null where nothing decides it. */
export function sayBasis(indicator: QuarterlyIndicator, figures: Figures): string | null {
  const named = Object.entries(boxesOf(indicator)).flatMap(([name, box]) => {
    const chosen = textIn(figures, name)
    return box.type === 'choice' && box.basis !== undefined && chosen ? [sayFigure(box, chosen)] : []
  })
  return named.length === 0 ? null : named.join('; ')
}
