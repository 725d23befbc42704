import type { QuarterlyIndicator } from '../catalogue/indicator'
import { type Period, quartersBetween } from '../periods/period'

/** How something can stand with a service. */
export const offeringStatuses = {
  here: 'Offered here',
  partner: 'Offered by a network partner',
  ended: 'Ended: it was offered before',
  'not-offered': 'Not offered',
} as const

export type OfferingStatus = keyof typeof offeringStatuses

/** Who reports the patients of a network partner. */
export const offeringReporters = {
  us: 'We do, in our return',
  partner: 'The partner does, in its own return',
} as const

/** By which written rule a patient completes a programme. */
export const completionRules = {
  suggested: 'The usual rule',
  own: 'Our own rule',
  none: 'No rule is written down yet',
} as const

/** What is provided from a quarter on, until a later record of the same offering. */
export interface OfferingRecord {
  readonly offering: string
  readonly fromPeriod: Period
  readonly status: OfferingStatus
  readonly partnerName: string | null
  readonly reportedBy: keyof typeof offeringReporters | null
  /** The programme's own written rule of completion. */
  readonly completionRule: string | null
}

export type ServiceProfile = readonly OfferingRecord[]

/** The written rule of completion that one of these offerings has in a period, or null when none is recorded. */
export function completionRuleIn(
  profile: ServiceProfile,
  offerings: readonly string[],
  period: Period,
): string | null {
  const rules = offerings.map((offering) => offeringIn(profile, offering, period)?.completionRule ?? null)
  return rules.find((rule) => rule !== null) ?? null
}

/** The record in force in a period, or null when none was made. */
export function offeringIn<Record extends Pick<OfferingRecord, 'offering' | 'fromPeriod'>>(
  profile: readonly Record[],
  offering: string,
  period: Period,
): Record | null {
  const records = profile.filter((record) => record.offering === offering && record.fromPeriod <= period)
  return records.reduce<Record | null>(
    (latest, record) => (latest && latest.fromPeriod > record.fromPeriod ? latest : record),
    null,
  )
}

/**
 * Whether a line is asked of this provider in this period. An offering without any record counts as offered, so that
 * no line disappears because a profile was never filled in.
 */
export function isApplicable(
  indicator: QuarterlyIndicator,
  profile: readonly Pick<OfferingRecord, 'offering' | 'fromPeriod' | 'status' | 'reportedBy'>[],
  period: Period,
): boolean {
  if (indicator.offeredWith.length === 0) return true
  return indicator.offeredWith.some((offering) => {
    const record = offeringIn(profile, offering, period)
    if (!record) return true
    if (record.status === 'here') return true
    if (record.status === 'partner') return record.reportedBy === 'us'
    return record.status === 'ended' && staysOpen(indicator, record.fromPeriod, period)
  })
}

function staysOpen({ staysOpen: quarters }: QuarterlyIndicator, endedIn: Period, period: Period): boolean {
  return quarters === 'always' || quartersBetween(endedIn, period) < quarters
}
