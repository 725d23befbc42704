import type { Json } from '../canonical-json'
import { parseFieldId } from '../catalogue/field-id'
import type { Stamp } from './quarterly-return'

/** One save of a section as the audit trail keeps it: the lines that changed, before and after. */
export interface SectionChange {
  readonly by: Stamp
  readonly old: Json
  readonly new: Json
}

/** Who last changed a box, and when; null when none of these saves did. The newest save comes first. */
export function whoChanged(changes: readonly SectionChange[], at: string): Stamp | null {
  const made = changes.find((change) => heldIn(change.old, at) !== heldIn(change.new, at))
  return made?.by ?? null
}

/** What a line of the audit trail holds in a box; null when it is blank, or when nothing is said of it. */
function heldIn(lines: Json, at: string): Json {
  const { code = '', field = '' } = parseFieldId(at) ?? {}
  const line = memberOf(lines, code)
  return memberOf(memberOf(line, 'figures'), field) ?? memberOf(line, field)
}

function memberOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  return Object.hasOwn(value, name) ? ((value as Record<string, Json>)[name] ?? null) : null
}
