import type { Field, Figure } from '../kinds/field'
import type { Boxes, Typed, Values } from './read-boxes'
import type { TypedBox } from './read-figure'

/** A stored figure as a person would have typed it: dates as day/month/year, several choices as a list. */
export function asTyped(field: Field, figure: Figure | null | undefined): TypedBox {
  const isBlank = figure === undefined || figure === null
  if (field.type === 'choices') return isBlank ? [] : String(figure).split(';')
  if (isBlank) return ''
  if (field.type === 'date') return String(figure).split('-').reverse().map(withoutZero).join('/')
  return String(figure)
}

/** Everything that stands on a page, as it would have been typed; reading it gives the same values again. */
export function typeBoxes(boxes: Boxes, values: Values): Typed {
  return Object.fromEntries(Object.entries(boxes).map(([at, field]) => [at, asTyped(field, values[at])]))
}

/** What a page was drawn from, as its hidden box posts it back: blank boxes are left out. */
export function serialiseBaseline(typed: Typed): string {
  return JSON.stringify(Object.fromEntries(Object.entries(typed).filter(([, held]) => held.length > 0)))
}

function withoutZero(part: string): string {
  return part.replace(/^0/, '')
}
