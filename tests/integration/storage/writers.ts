import type { PersonName } from './world'

/** Who fills in and who submits there; whoever keeps the profile of ZZ1 is not among these people. */
const FILL: Readonly<Record<string, readonly PersonName[]>> = {
  'hsps-1767': ['lead1', 'contributor1', 'both'],
  'tiny-100': ['tinyLead', 'both'],
}
const SUBMIT: typeof FILL = { 'hsps-1767': ['lead1'], 'tiny-100': ['tinyLead', 'both'] }

/** Who writes rows of a table at ZZ1 under a framework: whoever may do what they are written for. */
export function writersOf(table: string, framework: string): readonly PersonName[] {
  if (table === 'service_offering') return []
  return (['submission', 'receipt'].includes(table) ? SUBMIT : FILL)[framework] ?? []
}
