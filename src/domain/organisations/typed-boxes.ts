import { type Result, fail, ok } from '../result'
import type { FieldFault } from './read-fields'
import type { RegistryChange } from './registry-change'

export type ReadChange = Result<RegistryChange, readonly FieldFault[]>

/** The boxes of one form as they were typed; a date is looked up as its three. */
export interface TypedBoxes {
  readonly text: (name: string) => string
  readonly date: (name: string) => readonly string[]
}

/** One of what is registered, by its code. */
export function chosen(
  code: string,
  among: readonly { readonly code: string }[],
  missing: string,
): Result<string, string> {
  return among.some((each) => each.code === code) ? ok(code) : fail(missing)
}
