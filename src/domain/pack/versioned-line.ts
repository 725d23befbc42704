import type { EarlierLine } from '../returns/history'

/** A submitted line with the version it belongs to. */
export interface VersionedLine extends EarlierLine {
  readonly providerCode: string
  readonly version: number
  readonly reason: string | null
  readonly explanation: string | null
}
