import { type Period, firstDay, isoDate } from '../periods/period'

/** Which side of a level is asked for. */
export type Direction = 'at-least' | 'at-most'

/** A level that a commissioner asks of the providers it answers for, or the nation of all, from a day on. */
export interface Threshold {
  readonly id: string
  /** Null for the nation. */
  readonly commissionerCode: string | null
  readonly indicator: string
  /** A share from 0 to 1, or days. */
  readonly value: number
  readonly direction: Direction
  /** `2026-07-01`: quarters that begin on this day or later are seen against it. */
  readonly inForceFrom: string
  readonly reason: string
  readonly authorName: string
  readonly recordedAt: Date
  /** When, by whom and why it was ended; null while it stands. */
  readonly ended: { readonly at: Date; readonly byName: string; readonly reason: string } | null
}

/**
 * The level that a quarter is seen against; null where there is none. That of the responsible commissioner comes before the nation's,
 * and of several the one in force from the latest day. All together, and providers that nobody answers for, have the nation's.
 */
export function thresholdIn(
  thresholds: readonly Threshold[],
  { indicator, commissionerCode }: { readonly indicator: string; readonly commissionerCode: string | null },
  period: Period,
): Threshold | null {
  const begins = isoDate(firstDay(period))
  const standing = thresholds
    .filter((each) => each.indicator === indicator && each.ended === null && each.inForceFrom <= begins)
    .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? 1 : -1))
  const own = standing.find(
    (each) => each.commissionerCode !== null && each.commissionerCode === commissionerCode,
  )
  return own ?? standing.find((each) => each.commissionerCode === null) ?? null
}
