import type { YearWindow } from '../periods/window'
import type { DeclarationKey, DeclarationState } from './declaration'

/** How a year's declaration of a provider stands, and what its version in force says. */
export interface DeclarationHeader extends DeclarationKey {
  readonly providerName: string
  readonly state: DeclarationState
  readonly version: number
  readonly window: YearWindow
  /** Of the first version; this and what follows are null before one is signed. */
  readonly late: boolean | null
  readonly documents: number | null
  readonly documentsOutOfDate: number | null
  readonly criteriaMissing: number | null
  /** Codes of the indicators that are not met, in order. */
  readonly notMet: readonly string[]
  /** Quarterly returns of the same year of which a version has been submitted. */
  readonly quartersReceived: number
}
