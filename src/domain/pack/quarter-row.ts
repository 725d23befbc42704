import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Period } from '../periods/period'
import type { PooledLine } from '../pooling/pooled-line'

/** One provider, quarterly line and quarter. */
export interface QuarterRow {
  readonly provider: string
  readonly period: Period
  /** In the version that was in force in the quarter; in the newest of the year where none was. */
  readonly indicator: QuarterlyIndicator
  /** The line over this one quarter: state, counts, estimate, second shares and notes, as a year's row has them. */
  readonly pooled: PooledLine
  /** Why figures are not available. */
  readonly reason: string | null
  /** The provider's own words where a warning asked. */
  readonly explanation: string | null
  /** Whether the return had the line: what stands for one that it had not is worked out. */
  readonly isSubmitted: boolean
  /** Of the submission in force; null where nothing was submitted. */
  readonly submission: { readonly version: number; readonly snapshotSha256: string } | null
}
