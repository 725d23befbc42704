import type { Lead } from '../access/provider-in-scope'
import { type Period, firstDay, isoDate, lastDay } from '../periods/period'
import { type DatedName, nameOn } from '../organisations/name-on'
import type { OfferingRecord } from './service-profile'

/** Days on which a provider was open and a commissioner answered for it; the first and the last are among them. */
export interface ServiceDays {
  readonly commissionerCode: string
  readonly commissionerName: string
  /** Calendar days, `2026-04-01`; `to` is null while it goes on. */
  readonly from: string
  readonly to: string | null
}

/** What is recorded of a provider's service, whether or not anything was submitted. */
export interface ServiceRecord {
  readonly days: readonly ServiceDays[]
  readonly profile: readonly Pick<OfferingRecord, 'offering' | 'fromPeriod' | 'status' | 'reportedBy'>[]
  /** Until when it may submit for a period for the first time, where it was given more time than others. */
  readonly extended?: ReadonlyMap<string, Date>
  /** All names that it had, and will have; the one of today among them. */
  readonly names: readonly DatedName[]
  /** Who answers for it today, or for the one into which it merged; null where nobody does. */
  readonly answersNow: Answering | null
  /** Where it is; left out where that is not recorded. */
  readonly region?: string | null
  /** Who leads it today, and how they are reached; left out where nobody is named. */
  readonly leads?: readonly Lead[]
}

/** A commissioner that answers for a provider. */
export type Answering = Pick<ServiceDays, 'commissionerCode' | 'commissionerName'>

export const noService: ServiceRecord = { days: [], profile: [], names: [], answersNow: null }

/** Whether a provider counts in a quarter: it does from its opening to its closing day, under whichever commissioner. */
export function isInService({ days }: Pick<ServiceRecord, 'days'>, period: Period): boolean {
  return days.some((stretch) => touches(stretch, [period]))
}

/** The commissioner who answered for the provider last within these quarters; null where nobody did. */
export function commissionerOver(
  { days }: Pick<ServiceRecord, 'days'>,
  quarters: readonly Period[],
): Answering | null {
  const own = days.filter((stretch) => touches(stretch, quarters))
  return own.toSorted((left, right) => (left.from < right.from ? -1 : 1)).at(-1) ?? null
}

/** When something of a provider is due: with everybody's, or later where it was given more time; null where there is no window. */
export function ownDeadline(
  { extended }: Pick<ServiceRecord, 'extended'>,
  period: string,
  deadlineAt: Date | null,
): Date | null {
  const until = extended?.get(period)
  return deadlineAt && until && until > deadlineAt ? until : deadlineAt
}

function touches({ from, to }: ServiceDays, quarters: readonly Period[]): boolean {
  return quarters.some(
    (period) => from <= isoDate(lastDay(period)) && (to === null || to >= isoDate(firstDay(period))),
  )
}

/** What a provider was called at the end of these quarters; null where no name of it is known. */
export function nameOver(
  { names }: Pick<ServiceRecord, 'names'>,
  quarters: readonly Period[],
): string | null {
  const last = quarters.toSorted().at(-1)
  return last === undefined ? null : nameOn(names, isoDate(lastDay(last)))
}
