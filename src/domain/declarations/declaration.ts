import type { Figures } from '../kinds/field'
import { withFrameworkCode } from '../catalogue/framework-code'
import type { FinancialYear } from '../periods/period'
import type { Stamp } from '../forms/stamp'

/** The natural key of a year's self-declaration, the same over all its versions. */
export interface DeclarationKey {
  /** Code of the framework under which it is made. */
  readonly framework: string
  readonly providerCode: string
  readonly year: FinancialYear
}

/** `ZZ1-2025-26`; of any framework but the first, with its code before that. */
export function declarationId({ framework, providerCode, year }: DeclarationKey): string {
  return withFrameworkCode(framework, `${providerCode}-${year}`)
}

export type DeclarationState = 'draft' | 'signed'

/** The part on which the year's documents are registered; every other part is the code of an indicator. */
export const DOCUMENTS = 'documents'

/** The files of the registered documents. It has no page of boxes: what is in it was uploaded, or chosen among what was. */
export const EVIDENCE = 'evidence'

/** What was entered, by part and box; a part that was never touched is absent. */
export type DeclaredParts = Readonly<Record<string, Figures>>

/** A declaration as its provider prepares it. */
export interface Declaration extends DeclarationKey {
  readonly state: DeclarationState
  /** Lock number of the draft: counted up by every change. */
  readonly revision: number
  /** Number of the latest signed version; 0 before the first. */
  readonly version: number
  readonly parts: DeclaredParts
  /** Who last changed each part. */
  readonly entered: Readonly<Record<string, Stamp>>
  readonly saved: Stamp | null
  /** Everybody who ever changed anything in it, by person id: none of them may sign it. */
  readonly editors: readonly string[]
  /** Why the signed version is being corrected, and who began that; null unless a correction is open. */
  readonly correction: { readonly reason: string; readonly begun: Stamp } | null
}
