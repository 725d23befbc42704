import { framework } from '@/domain/catalogue'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Declaration } from '@/domain/declarations/declaration'
import { boxesOfPart } from '@/domain/declarations/declaration-boxes'
import { asTyped } from '@/domain/returns/as-typed'
import type { Typed } from '@/domain/returns/read-boxes'

/** Everything that stands in a part, as it would have been typed; reading it gives the same boxes again. */
export function typePart({ year, parts }: Pick<Declaration, 'year' | 'parts'>, part: string): Typed {
  const stored = parts[part] ?? {}
  const boxes = Object.entries(boxesOfPart(framework, year, part))
  return Object.fromEntries(boxes.map(([name, box]) => [fieldId(part, name), asTyped(box, stored[name])]))
}

/** The same as the page's hidden box carries it: blank boxes are left out. */
export function sayBase(current: Declaration, part: string): string {
  return sayDrawn(typePart(current, part))
}

/** What a page was drawn from, as its hidden box carries it. */
export function sayDrawn(typed: Typed): string {
  return JSON.stringify(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.length > 0)))
}
