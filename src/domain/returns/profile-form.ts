import { fieldId } from '../catalogue/field-id'
import type { Framework, Offering } from '../catalogue/framework'
import { type Finding, error } from '../forms/finding'
import type { Form } from '../forms/form'
import type { Misreading, Values } from '../forms/read-boxes'
import { type Period, parsePeriod } from '../periods/period'
import { boxesOfProfile, readOffering, valuesOfOffering } from './read-offering'
import { type OfferingTerms, isSameTerms } from './say-offering'
import { type OfferingRecord, type ServiceProfile, offeringIn } from './service-profile'

/** A profile with what was typed into its form. Its pages are quarters: each says what is offered from it on. */
export interface ProfileDraft {
  readonly profile: ServiceProfile
  /** What was typed about a quarter, where anything was. */
  readonly typed: Readonly<Record<string, Values>>
}

/** What differs from what is in force in a quarter, to be recorded from then on. */
export interface ProfileChange {
  readonly fromPeriod: Period
  readonly records: readonly OfferingRecord[]
}

/** The quarter box of the form. */
export const FROM_PERIOD = 'fromPeriod'

const UNKNOWN_QUARTER = 'Choose one of the quarters in the list'

/** The form of a profile. `quarters` are those from which a change may count. */
export function profileForm<Draft extends ProfileDraft>(
  framework: Framework,
  quarters: readonly Period[],
): Form<Draft> {
  return {
    boxesOf: (_, quarter) => (parsePeriod(quarter) ? boxesOfProfile(framework) : {}),
    valuesOf: (draft, quarter) => draft.typed[quarter] ?? valuesInForce(framework, draft.profile, quarter),
    withValues: (draft, quarter, values) => ({ ...draft, typed: { [quarter]: values } }),
    normalise: (draft, quarter, values) => asUnderstood(framework, draft, quarter, values),
    toFinding: (_, misreading) => toFinding(misreading),
    isUnfinished: () => false,
    findingsOf: ({ profile, typed }) =>
      Object.entries(typed).flatMap(([quarter, values]) => [
        ...(quarters.some((each) => each === quarter)
          ? []
          : [toFinding({ at: FROM_PERIOD, message: UNKNOWN_QUARTER })]),
        ...framework.offerings.flatMap((offering) => faultsOf(offering, profile, quarter, values)),
      ]),
  }
}

/** What is to be recorded: the offerings of which something else was typed than is in force in the quarter. */
export function changesIn(
  framework: Framework,
  { profile, typed }: ProfileDraft,
  fromPeriod: Period,
): ProfileChange {
  const records = framework.offerings.flatMap((offering): OfferingRecord[] => {
    const terms = termsIn(offering, typed[fromPeriod] ?? {})
    const isSame = isSameTerms(terms, offeringIn(profile, offering.code, fromPeriod))
    return terms && !isSame ? [{ offering: offering.code, fromPeriod, ...terms }] : []
  })
  return { fromPeriod, records }
}

/** The profile as it is once these are recorded; a record of the same quarter is replaced. */
export function withRecords(profile: ServiceProfile, records: readonly OfferingRecord[]): ServiceProfile {
  const isReplaced = ({ offering, fromPeriod }: OfferingRecord) =>
    records.some((record) => record.offering === offering && record.fromPeriod === fromPeriod)
  return [...profile.filter((record) => !isReplaced(record)), ...records]
}

function valuesInForce({ offerings }: Framework, profile: ServiceProfile, quarter: string): Values {
  return Object.assign({}, ...offerings.map((offering) => inForce(offering, profile, quarter))) as Values
}

function inForce(offering: Offering, profile: ServiceProfile, quarter: string): Values {
  const period = parsePeriod(quarter)
  return valuesOfOffering(offering, period && offeringIn(profile, offering.code, period))
}

/** An offering that nothing is said of keeps what is in force; boxes that do not belong to an answer are not taken. */
function asUnderstood(
  { offerings }: Framework,
  { profile }: ProfileDraft,
  quarter: string,
  values: Values,
): Values {
  const understood = offerings.map((offering) => {
    const read = readOffering(offering, values)
    if (!read.ok) return valuesAbout(offering, values)
    return read.value ? valuesOfOffering(offering, read.value) : inForce(offering, profile, quarter)
  })
  return Object.assign({}, ...understood) as Values
}

function valuesAbout({ code }: Offering, values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([at]) => at.startsWith(`${code}.`)))
}

function termsIn(offering: Offering, values: Values): OfferingTerms | null {
  const read = readOffering(offering, values)
  return read.ok ? read.value : null
}

function faultsOf(
  offering: Offering,
  profile: ServiceProfile,
  quarter: string,
  values: Values,
): readonly Finding[] {
  const read = readOffering(offering, values)
  if (!read.ok) return read.failure.map(toFinding)
  const isNew = !isSameTerms(read.value, termsIn(offering, inForce(offering, profile, quarter)))
  if (!isNew || read.value?.status !== 'ended' || !wasNeverOffered(profile, offering.code, quarter)) return []
  const message = `Choose "Not offered": before this quarter it was never offered: ${offering.name}`
  return [toFinding({ at: fieldId(offering.code, 'status'), message })]
}

/** Before any record an offering counts as offered, so it can end; what was only ever recorded as not offered cannot. */
function wasNeverOffered(profile: ServiceProfile, code: string, from: string): boolean {
  const earlier = profile.filter(({ offering, fromPeriod }) => offering === code && fromPeriod < from)
  return earlier.length > 0 && earlier.every(({ status }) => status === 'not-offered')
}

/** What is wrong with a profile is said at its box alone; the register of rules is about figures and declarations. */
function toFinding({ at, message }: Misreading): Finding {
  return error('profile', at, message)
}
