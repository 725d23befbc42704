import { fieldId } from '@/domain/catalogue/field-id'
import type { Field, Figures } from '@/domain/kinds/field'
import { asTyped } from '@/domain/forms/as-typed'
import type { BoxView } from '@/ui/box'

/** Texts that are no longer than this have one line. */
const SHORT = 200

/** One box of a part as its page draws it, holding what is stored. */
export function toBox(part: string, [name, field]: readonly [string, Field], stored: Figures): BoxView {
  return {
    id: fieldId(part, name),
    type: field.type === 'text' && field.maximumLength <= SHORT ? 'line' : field.type,
    label: field.label,
    hint: field.hint ?? null,
    unit: null,
    optional: false,
    options: 'options' in field ? field.options : [],
    value: asTyped(field, stored[name]),
  }
}
