import { type Result, fail, ok } from '../result'
import type { FieldFault } from './read-fields'

type Reads = Readonly<Record<string, Result<unknown, string>>>
type ValuesOf<Own extends Reads> = {
  readonly [Name in keyof Own]: Own[Name] extends Result<infer Value, string> ? Value : never
}

/**
 * The boxes of a form as they were read, or everything that is wrong with them at once. `check` says what is wrong between boxes, and
 * with what is registered; it is given those that could be read, and is not listened to at a box that could not.
 */
export function readAll<Own extends Reads>(
  reads: Own,
  check: (values: Partial<ValuesOf<Own>>) => readonly (FieldFault | null)[],
): Result<ValuesOf<Own>, readonly FieldFault[]> {
  const entries = Object.entries(reads)
  const own = entries.flatMap(([at, read]) => (read.ok ? [] : [{ at, message: read.failure }]))
  const values = Object.fromEntries(entries.flatMap(([at, read]) => (read.ok ? [[at, read.value]] : [])))
  const further = check(values as Partial<ValuesOf<Own>>).filter((fault) => fault !== null)
  const faults = [...own, ...further.filter(({ at }) => !own.some((fault) => fault.at === at))]
  return faults.length > 0 ? fail(inOrder(faults, Object.keys(reads))) : ok(values as ValuesOf<Own>)
}

/** As the boxes stand in the form, one fault a box. */
function inOrder(faults: readonly FieldFault[], names: readonly string[]): readonly FieldFault[] {
  return names.flatMap((name) => faults.find(({ at }) => at === name) ?? [])
}
