import type { FinancialYear } from '../periods/period'

/** A financial year of which something may be reported, and how much of it has come in. */
export interface ExportableYear {
  readonly year: FinancialYear
  readonly returns: number
  /** Quarters of the year with at least one submitted return. */
  readonly quarters: number
  /** Declarations that have been signed. */
  readonly declarations: number
}
