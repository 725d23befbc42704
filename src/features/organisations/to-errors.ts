import type { ChangeField } from '@/domain/organisations/change-fields'
import type { FieldFault } from '@/domain/organisations/read-fields'
import type { PostedError } from '@/ui/posted-state'

/** Faults as the form shows them: one of a date leads to its first box. */
export function toErrors(
  fields: Readonly<Record<string, ChangeField>>,
  faults: readonly FieldFault[],
): readonly PostedError[] {
  return faults.map(({ at, message }) =>
    fields[at]?.kind === 'date' ? { at, message, href: `#${at}-day` } : { at, message },
  )
}
