import { fieldId } from '@/domain/catalogue/field-id'
import type { Field, Figure, Fields, Figures } from '@/domain/kinds/field'
import { asTyped } from '@/domain/forms/as-typed'
import type { Period } from '@/domain/periods/period'
import { sayPeriod } from '@/domain/periods/format'
import type { CarriedOver } from '@/domain/returns/carried-over'
import type { BoxView } from './section-view'

/**
 * The controls of a line's boxes, holding what is shown. `filled` says what a blank box would be filled with; `carried` what its
 * choices were last quarter.
 */
export function toBoxViews(
  code: string,
  boxes: Fields,
  shown: Figures,
  { filled = {}, carried }: { filled?: Figures; carried?: CarriedOver } = {},
): readonly BoxView[] {
  return Object.entries(boxes).map(([name, field]) => ({
    id: fieldId(code, name),
    type: field.type,
    label: field.label,
    hint: sayHint(field, filled[name], carried && isCarried(name, shown, carried) ? carried.period : null),
    unit: unitOf(field),
    optional: !field.required && !field.neededByRule,
    isApart: field.allowedWithNil ?? false,
    options: 'options' in field ? field.options : [],
    value: asTyped(field, shown[name]),
  }))
}

function unitOf(field: Field): string | null {
  return 'unit' in field && field.unit === 'days' ? 'days' : null
}

function isCarried(name: string, shown: Figures, { figures }: CarriedOver): boolean {
  return figures[name] !== undefined && shown[name] === figures[name]
}

function sayHint(field: Field, filled: Figure | undefined, carried: Period | null): string | null {
  const { hint, gives } = field
  const blank = filled !== undefined && !hint ? 'Left blank, it is filled in.' : undefined
  const now = filled !== undefined ? `It is ${filled.toLocaleString('en-GB')} now.` : undefined
  const said = [
    hint,
    blank,
    now,
    carried && `As in ${sayPeriod(carried)}.`,
    gives && `Gives ${gives}.`,
  ].filter(Boolean)
  return said.length > 0 ? said.join(' ') : null
}
