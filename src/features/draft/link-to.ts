import type { Field } from '@/domain/kinds/field'

/** The control of a box; that of a date is its first. */
export function linkTo(at: string, box: Field | undefined): string {
  return `#${box?.type === 'date' ? `${at}-day` : at}`
}
