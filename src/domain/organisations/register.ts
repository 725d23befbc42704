/** Days are written `2026-04-01`; a last day that is null is still to come. Both days of a stretch are among it. */
export interface Stretch {
  readonly from: string
  readonly to: string | null
}

/** A provider as the register has it today, under one framework. */
export interface RegisteredProvider {
  readonly code: string
  readonly name: string
  readonly region: string
  readonly opened: string
  readonly closed: string | null
  readonly commissionerCode: string | null
  readonly commissionerName: string | null
  readonly providerLead: string | null
  readonly commissionerLead: string | null
  /** Into which other it merged, or will, and from which day on. */
  readonly successorCode: string | null
  readonly succeededOn: string | null
}

/** A commissioner, with how many providers it answers for, and may read, today. */
export interface RegisteredCommissioner {
  readonly code: string
  readonly name: string
  readonly answersFor: number
  readonly reads: number
}

/** All that is registered, and the day in London on which it is so. */
export interface Register {
  readonly today: string
  readonly providers: readonly RegisteredProvider[]
  readonly commissioners: readonly RegisteredCommissioner[]
}

/** That a commissioner answers for a provider, or may read it. */
export interface Arrangement extends Stretch {
  readonly providerCode: string
  readonly providerName: string
  readonly commissionerCode: string
  readonly commissionerName: string
}

export interface RegisteredLead extends Stretch {
  readonly side: 'provider' | 'commissioner'
  readonly name: string
  readonly email: string | null
  readonly telephone: string | null
}

/** A merger, from the other side. `from` is the first day of the successor. */
export interface Merger {
  readonly code: string
  readonly name: string
  readonly from: string
  readonly reason: string
}

/** A merger that was withdrawn before its first day: into whom and from when it would have been, and who withdrew it, when and why. */
export interface WithdrawnMerger extends Merger {
  readonly on: string
  readonly by: string
}

/** One organisation with its history under a framework, the newest first; of a commissioner what is a provider's alone is null. */
export interface OrganisationRecord {
  readonly code: string
  readonly name: string
  readonly today: string
  readonly region: string | null
  readonly opened: string | null
  readonly closed: string | null
  readonly names: readonly { readonly name: string; readonly from: string }[]
  readonly responsibilities: readonly Arrangement[]
  readonly readings: readonly Arrangement[]
  readonly leads: readonly RegisteredLead[]
  readonly successor: Merger | null
  readonly predecessors: readonly Merger[]
  readonly withdrawn: readonly WithdrawnMerger[]
}

/** Whether a day lies within a stretch. */
export function isWithin({ from, to }: Stretch, day: string): boolean {
  return from <= day && (to === null || to >= day)
}

/** Whether two stretches share a day. */
export function overlaps(left: Stretch, right: Stretch): boolean {
  return (right.to === null || left.from <= right.to) && (left.to === null || right.from <= left.to)
}
