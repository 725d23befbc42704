import type { KindName } from '../kinds'
import type { Figures } from '../kinds/field'
import type { Period } from '../periods/period'
import type { Stamp } from '../forms/stamp'
import type { LineState } from '../returns/quarterly-return'

/** A line of a quarter from before this service. */
export interface VouchedLine {
  readonly indicator: string
  readonly definitionVersion: number
  readonly kind: KindName
  readonly state: LineState
  readonly reason: string | null
  readonly figures: Figures
}

/** A quarter from before this service, with who vouches for it, when, and where its figures come from. */
export interface VouchedQuarter {
  readonly period: Period
  /** Entered again it is the next one; the latest counts. */
  readonly version: number
  readonly lines: readonly VouchedLine[]
  readonly source: string
  readonly vouched: Stamp
}
