import { fieldId } from '../catalogue/field-id'
import type { Offering } from '../catalogue/framework'
import { type Result, fail, ok } from '../result'
import { ForgedChoice } from './read-figure'
import { readText } from './read-text'
import type { OfferingTerms } from './say-offering'
import { type OfferingStatus, offeringStatuses } from './service-profile'

/** Something that keeps a form from being taken: at which box, and how to put it right. */
export interface Fault {
  readonly at: string
  readonly message: string
}

/** The boxes that a profile's form has for an offering. */
export const offeringBoxes = ['status', 'partnerName', 'reportedBy', 'ruleFrom', 'completionRule'] as const
type OfferingBox = (typeof offeringBoxes)[number]

/** What was typed and chosen, by the names of the boxes; one text each. */
export type TypedBoxes = Readonly<Record<string, string>>

const PARTNER_NAME_LENGTH = 200
const RULE_LENGTH = 1000

const STATUSES = Object.keys(offeringStatuses) as OfferingStatus[]
const REPORTERS = ['us', 'partner'] as const
const RULES_FROM = ['suggested', 'own', 'none'] as const

/**
 * What is said of an offering, or everything that is wrong with it; null when nothing was chosen. What stands in boxes
 * that do not belong to the chosen answer is not taken: a rule only where the service reports who completed.
 */
export function readOffering(
  offering: Offering,
  typed: TypedBoxes,
): Result<OfferingTerms | null, readonly Fault[]> {
  const box = (name: OfferingBox) => typed[fieldId(offering.code, name)] ?? ''
  const status = chosen(box('status'), STATUSES)
  if (status === null) return ok(null)
  const isPartner = status === 'partner'
  const partnerName = isPartner ? readPartner(offering, box('partnerName')) : ok(null)
  const reportedBy = isPartner ? readReporter(offering, box('reportedBy')) : ok(null)
  const reports = status === 'here' || (reportedBy.ok && reportedBy.value === 'us')
  const completionRule = reports ? readRule(offering, box('ruleFrom'), box('completionRule')) : ok(null)
  if (partnerName.ok && reportedBy.ok && completionRule.ok)
    return ok({
      status,
      partnerName: partnerName.value,
      reportedBy: reportedBy.value,
      completionRule: completionRule.value,
    })
  return fail([partnerName, reportedBy, completionRule].flatMap((read) => (read.ok ? [] : [read.failure])))
}

/** The boxes as they stand when a form shows what is in force; blank where nothing is recorded. */
export function typedOffering(offering: Offering, terms: OfferingTerms | null): TypedBoxes {
  const ruleFrom = terms && offering.suggestedRule !== undefined ? ruleFromOf(offering, terms) : ''
  const boxes: Record<OfferingBox, string | null | undefined> = {
    status: terms?.status,
    partnerName: terms?.partnerName,
    reportedBy: terms?.reportedBy,
    ruleFrom,
    completionRule: ruleFrom === 'own' ? terms?.completionRule : null,
  }
  return Object.fromEntries(offeringBoxes.map((name) => [fieldId(offering.code, name), boxes[name] ?? '']))
}

function ruleFromOf({ suggestedRule }: Offering, { completionRule }: OfferingTerms): string {
  if (completionRule === null) return 'none'
  return completionRule === suggestedRule ? 'suggested' : 'own'
}

function readPartner({ code, name }: Offering, typed: string): Result<string | null, Fault> {
  const at = fieldId(code, 'partnerName')
  const read = readText(typed, PARTNER_NAME_LENGTH)
  if (!read.ok) return fail({ at, message: read.failure })
  return read.value === null ? fail({ at, message: `Enter the name of the partner for: ${name}` }) : read
}

function readReporter({ code, name }: Offering, typed: string): Result<'us' | 'partner' | null, Fault> {
  const reporter = chosen(typed, REPORTERS)
  const message = `Choose who reports the partner's patients for: ${name}`
  return reporter === null ? fail({ at: fieldId(code, 'reportedBy'), message }) : ok(reporter)
}

function readRule(
  { code, suggestedRule }: Offering,
  from: string,
  typed: string,
): Result<string | null, Fault> {
  if (suggestedRule === undefined) return ok(null)
  const origin = chosen(from, RULES_FROM)
  if (origin === 'suggested') return ok(suggestedRule)
  if (origin === 'none') return ok(null)
  const at = fieldId(code, 'completionRule')
  const read = readText(typed, RULE_LENGTH)
  if (!read.ok) return fail({ at, message: read.failure })
  const isMissing = read.value === null && origin === 'own'
  return isMissing ? fail({ at, message: 'Write the rule, or choose another answer to this question' }) : read
}

/** The choice that was made, null for none; no person can send another with our page. */
function chosen<Value extends string>(typed: string, values: readonly Value[]): Value | null {
  if (typed === '') return null
  const value = values.find((each) => each === typed)
  if (value === undefined) throw new ForgedChoice('an unknown choice in a profile')
  return value
}
