import type { FinancialYear } from '../periods/period'
import type { ReturnKey } from './quarterly-return'

/** What the database keeps beside a submission. */
export interface SubmissionHashes {
  readonly snapshot: string
  readonly snapshotSha256: string
  readonly figuresSha256: string
  readonly auditSeq: bigint
  readonly auditHead: string
}

/** A submission as its receipt shows it. */
export interface SubmissionRecord extends ReturnKey, SubmissionHashes {
  readonly financialYear: FinancialYear
  readonly version: number
  readonly submittedAt: Date
  readonly submittedBy: string
  readonly submittedByName: string
  readonly deadlineAt: Date
  readonly late: boolean
  readonly declaration: string
  readonly reason: string | null
  readonly catalogueVersion: string
}
