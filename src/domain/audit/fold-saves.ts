import { type Json } from '../canonical-json'
import { parseDeclarationId } from '../declarations/parse-declaration-id'
import type { Change } from './change'
import { eventChanges } from './event-changes'
import { readSavedLines } from './saved-lines-schema'

/** One save of a page of a draft, as the audit trail keeps it. */
export interface KeptSave {
  /** `ZZ1-2026-27-Q2/programme` */
  readonly object: string
  readonly old: Json
  readonly held: Json
}

/**
 * What several saves of a draft changed together, box by box: from what stood before the first to what stands after the last.
 * What was changed and changed back is no change. `saves` are in the order in which they were made.
 */
export function foldSaves(saves: readonly KeptSave[]): readonly Change[] {
  const objects = [...new Set(saves.map(({ object }) => object))]
  return objects.flatMap((object) => {
    const folded = saves.filter((save) => save.object === object).reduce(fold)
    const { changes } = eventChanges(folded)
    const [id = '', part = ''] = object.split('/')
    const isPart = parseDeclarationId(id) !== null
    return isPart ? changes.map((change) => ({ ...change, what: `${part}, ${change.what}` })) : changes
  })
}

/** An event of a return holds the lines that it changed; one of a declaration all boxes of its part. */
function fold(first: KeptSave, next: KeptSave): KeptSave {
  const lines = [first.old, first.held, next.old, next.held].map(readSavedLines)
  const [old, held, laterOld, laterHeld] = lines
  if (!old || !held || !laterOld || !laterHeld) return { ...first, held: next.held }
  return { ...first, old: { ...laterOld, ...old }, held: { ...held, ...laterHeld } }
}
