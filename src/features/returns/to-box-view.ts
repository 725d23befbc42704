import { fieldId } from '@/domain/catalogue/field-id'
import type { Field, Figure, Fields, Figures } from '@/domain/kinds/field'
import { asTyped } from '@/domain/forms/as-typed'
import type { BoxView } from './section-view'

/** The controls of a line's boxes, holding what is stored. `filled` says what a blank box would be filled with. */
export function toBoxViews(
  code: string,
  boxes: Fields,
  stored: Figures,
  filled: Figures,
): readonly BoxView[] {
  return Object.entries(boxes).map(([name, field]) => ({
    id: fieldId(code, name),
    type: field.type,
    label: field.label,
    hint: sayHint(field, filled[name]),
    unit: unitOf(field),
    optional: !field.required && !field.neededByRule,
    isApart: field.allowedWithNil ?? false,
    options: 'options' in field ? field.options : [],
    value: asTyped(field, stored[name]),
  }))
}

function unitOf(field: Field): string | null {
  return 'unit' in field && field.unit === 'days' ? 'days' : null
}

function sayHint(field: Field, filled: Figure | undefined): string | null {
  if (filled === undefined) return field.hint ?? null
  const now = `It is ${filled.toLocaleString('en-GB')} now.`
  return field.hint ? `${field.hint} ${now}` : `Left blank, it is filled in. ${now}`
}
