import type { ScanState } from '../evidence/scan-state'
import type { DeclarationInForce } from '../exports/declaration-in-force'

/** A signed declaration of the year in its version in force: what it says, who signed it and when. */
export interface PackDeclaration extends DeclarationInForce {
  readonly signedAt: Date
  /** The name and the role as the person typed them. */
  readonly signature: { readonly name: string; readonly role: string }
  /** Of the first version. */
  readonly late: boolean
}

/** A document that a declaration names, with what it is cited for. */
export interface PackDocument {
  readonly provider: string
  /** Its place in the register of its declaration. */
  readonly slot: number
  /** The name of its type, in words. */
  readonly type: string | null
  readonly title: string | null
  readonly version: string | null
  /** A calendar day. */
  readonly dated: string | null
  /** The year that an annual report is about. */
  readonly covers: string | null
  readonly citedBy: readonly { readonly indicator: string; readonly where: string }[]
  /** The file that was given for it; null where none was. */
  readonly file: PackFile | null
}

/** An evidence file, by what it is known; its content is no part of a pack. */
export interface PackFile {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly scan: ScanState
}
