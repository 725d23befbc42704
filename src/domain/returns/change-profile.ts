import { fieldId } from '../catalogue/field-id'
import type { Framework, Offering } from '../catalogue/framework'
import type { Period } from '../periods/period'
import { type Result, fail, ok } from '../result'
import { readBoxes } from '../forms/read-boxes'
import { type Malformed, malformed } from '../forms/read-figure'
import { type Fault, type TypedBoxes, boxesOfProfile, readOffering } from './read-offering'
import { type OfferingTerms, isSameTerms } from './say-offering'
import { type OfferingRecord, type ServiceProfile, offeringIn } from './service-profile'

/** What a change of a profile is judged by. */
export interface ProfileTerms {
  readonly framework: Framework
  readonly profile: ServiceProfile
  /** The quarters from which a change may count. */
  readonly quarters: readonly Period[]
}

/** A profile as somebody filled it in. */
export interface TypedProfile {
  readonly fromPeriod: string
  /** The quarter whose state the form showed: what still says the same was not touched. */
  readonly shown: Period
  readonly boxes: TypedBoxes
}

/** What differs from what is in force in a quarter, to be recorded from then on. */
export interface ProfileChange {
  readonly fromPeriod: Period
  readonly records: readonly OfferingRecord[]
}

/** A form with something to mend, each at its box. */
export interface FaultyProfile {
  readonly kind: 'invalid'
  readonly faults: readonly Fault[]
}

/** The quarter box of the form. */
export const FROM_PERIOD = 'fromPeriod'

/**
 * Reads a profile's form, or says everything that is wrong with it at once. Recorded is only what somebody changed and
 * what differs from the quarter it shall count from: what was left as shown, or unanswered, keeps what is in force then.
 */
export function changeProfile(
  terms: ProfileTerms,
  typed: TypedProfile,
): Result<ProfileChange, Malformed | FaultyProfile> {
  const { framework, profile, quarters } = terms
  if (!readBoxes(boxesOfProfile(framework), typed.boxes, {}).ok) return fail(malformed)
  const fromPeriod = quarters.find((quarter) => quarter === typed.fromPeriod)
  const faults: Fault[] = fromPeriod ? [] : [{ at: FROM_PERIOD, message: UNKNOWN_QUARTER }]
  const records: OfferingRecord[] = []
  for (const offering of framework.offerings) {
    const read = readChange(offering, profile, fromPeriod ?? typed.shown, typed)
    if (!read.ok) faults.push(...read.failure)
    else if (read.value && fromPeriod) records.push({ offering: offering.code, fromPeriod, ...read.value })
  }
  return faults.length > 0 || !fromPeriod ? fail({ kind: 'invalid', faults }) : ok({ fromPeriod, records })
}

/** What is to be recorded of one offering, or null when nothing is. */
function readChange(
  offering: Offering,
  profile: ServiceProfile,
  from: Period,
  { shown, boxes }: TypedProfile,
): Result<OfferingTerms | null, readonly Fault[]> {
  const read = readOffering(offering, boxes)
  if (!read.ok || read.value === null) return read
  const wasShown = offeringIn(profile, offering.code, shown)
  const inForce = offeringIn(profile, offering.code, from)
  if (isSameTerms(read.value, wasShown) || isSameTerms(read.value, inForce)) return ok(null)
  if (read.value.status === 'ended' && wasNeverOffered(profile, offering.code, from))
    return fault(offering, `Choose "Not offered": before this quarter it was never offered: ${offering.name}`)
  return read
}

/** Before any record an offering counts as offered, so it can end; what was only ever recorded as not offered cannot. */
function wasNeverOffered(profile: ServiceProfile, code: string, from: Period): boolean {
  const earlier = profile.filter(({ offering, fromPeriod }) => offering === code && fromPeriod < from)
  return earlier.length > 0 && earlier.every(({ status }) => status === 'not-offered')
}

/** The profile as it is once these are recorded; a record of the same quarter is replaced. */
export function withRecords(profile: ServiceProfile, records: readonly OfferingRecord[]): ServiceProfile {
  const isReplaced = ({ offering, fromPeriod }: OfferingRecord) =>
    records.some((record) => record.offering === offering && record.fromPeriod === fromPeriod)
  return [...profile.filter((record) => !isReplaced(record)), ...records]
}

function fault({ code }: Offering, message: string): Result<never, readonly Fault[]> {
  return fail([{ at: fieldId(code, 'status'), message }])
}

const UNKNOWN_QUARTER = 'Choose one of the quarters in the list'
