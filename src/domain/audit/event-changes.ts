import { parseDeclarationId } from '../declarations/parse-declaration-id'
import { parseReturnId } from '../returns/parse-return-id'
import type { Change } from './change'
import { heldChanges } from './held-changes'
import { lineChanges } from './line-changes'
import { partChanges } from './part-changes'
import { readSavedBoxes, readSavedLines } from './saved-lines-schema'

/** What an event holds. `differences` of a draft show only what differs; anything else shows all that was recorded. */
export interface EventChanges {
  readonly kind: 'differences' | 'recorded'
  readonly changes: readonly Change[]
}

/** Old and new of an event as people read them: lines and parts of a draft by their boxes, anything else by its own names. */
export function eventChanges({
  object,
  old,
  held,
}: {
  object: string
  old: unknown
  held: unknown
}): EventChanges {
  const [before, after] = [readSavedLines(old), readSavedLines(held)]
  const [id = '', part = ''] = object.split('/')
  const key = parseReturnId(id)
  if (key && before && after) return { kind: 'differences', changes: lineChanges(before, after, key.period) }
  const declaration = parseDeclarationId(id)
  const [boxes, saved] = [readSavedBoxes(old), readSavedBoxes(held)]
  if (declaration && part !== '' && boxes && saved)
    return { kind: 'differences', changes: partChanges(declaration.year, part, boxes, saved) }
  return { kind: 'recorded', changes: heldChanges(old, held) }
}
