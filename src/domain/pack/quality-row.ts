import type { Compliance } from '../returns/compliance'

/** What came of a provider's year, apart from what it says: all are counts. */
export interface QualityRow extends Compliance {
  readonly provider: string
  /** Lines of the submissions in force that were explained, because a warning asked about their figures. */
  readonly linesExplained: number
  /** Submissions in force that corrected an earlier one. */
  readonly corrections: number
  /** Null where nobody was asked for one, or its deadline is to come. */
  readonly declaration: 'on-time' | 'late' | 'missing' | null
}
