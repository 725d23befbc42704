import type { DeclarationKey, DeclarationState } from './declaration'

/** A signed version as its receipt shows it. */
export interface SignedRecord extends DeclarationKey {
  readonly version: number
  readonly signedAt: Date
  readonly signedByName: string
  readonly typedName: string
  readonly typedRole: string
  readonly statement: string
  readonly deadlineAt: Date
  readonly late: boolean
  readonly reason: string | null
  readonly snapshot: string
  readonly snapshotSha256: string
  readonly contentSha256: string
  readonly auditSeq: bigint
  readonly auditHead: string
}

export interface SignedVersion {
  readonly version: number
  readonly signedByName: string
  readonly signedAt: Date
  readonly reason: string | null
}

/** How a declaration stands, with its signed versions, the latest first. */
export interface SignedStanding {
  readonly state: DeclarationState
  readonly revision: number
  readonly correctionReason: string | null
  /** Whether the correction that is open was asked for by the commissioner. */
  readonly isSentBack: boolean
  readonly yearClosesAt: Date
  readonly versions: readonly SignedVersion[]
}
