import type { Field, Figure } from '../kinds/field'
import { sayDate } from '../periods/format'
import { parseIsoDate } from '../periods/period'

/** A figure as people read it: thousands separated, options by their names, days in words. */
export function sayFigure(field: Field, figure: Figure): string {
  if (typeof figure === 'number') return figure.toLocaleString('en-GB', { maximumFractionDigits: 2 })
  if (field.type === 'choice' || field.type === 'choices')
    return figure
      .split(';')
      .map((value) => field.options.find((option) => option.value === value)?.text ?? value)
      .join(', ')
  const day = field.type === 'date' ? parseIsoDate(figure) : null
  return day ? sayDate(day) : figure
}
