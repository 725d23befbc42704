import type { Json } from '../canonical-json'
import { parseFieldId } from '../catalogue/field-id'
import type { Stamp } from './stamp'

/** One save of a page as the audit trail keeps it: the lines that changed, or the boxes of a part, before and after. */
export interface PageChange {
  readonly by: Stamp
  readonly old: Json
  readonly new: Json
}

/** Who last changed a box, and when; null when none of these saves did. The newest save comes first. */
export function whoChanged(changes: readonly PageChange[], at: string): Stamp | null {
  const made = changes.find((change) => heldIn(change.old, at) !== heldIn(change.new, at))
  return made?.by ?? null
}

/** What stands in a box in what was kept of a save, in a line of its page or by itself; null when it is blank or nothing is said of it. */
function heldIn(kept: Json, at: string): Json {
  const { code = '', field = '' } = parseFieldId(at) ?? {}
  const line = memberOf(kept, code)
  return memberOf(memberOf(line, 'figures'), field) ?? memberOf(line, field) ?? memberOf(kept, field)
}

function memberOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.hasOwn(value, name) ? ((value as Record<string, Json>)[name] ?? null) : null
}
