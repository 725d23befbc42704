import { fieldId } from '../catalogue/field-id'
import type { Framework, Offering } from '../catalogue/framework'
import type { Boxes, Misreading, Values } from '../forms/read-boxes'
import { type Option, choice, text } from '../kinds/field'
import { type Result, fail, ok } from '../result'
import { readText } from '../forms/read-text'
import { type TextNeed, readRequired, reasonNeed } from '../forms/required-text'
import type { OfferingTerms } from './say-offering'
import { completionRules, offeringReporters, offeringStatuses } from './service-profile'

const PARTNER_NAME_LENGTH = 200
const RULE_LENGTH = 1000

/** The boxes that a profile's form has for an offering. */
const offeringBoxes = {
  status: choice('how it stands', toOptions(offeringStatuses)),
  partnerName: text('name of the partner', { maximumLength: PARTNER_NAME_LENGTH }),
  reportedBy: choice("who reports the partner's patients", toOptions(offeringReporters)),
  ruleFrom: choice('by which rule it is completed', toOptions(completionRules)),
  completionRule: text('written completion rule', { maximumLength: RULE_LENGTH }),
}
type OfferingBox = keyof typeof offeringBoxes

/** Every box about an offering in a profile's form, by name; each says which offering it is about. */
export function boxesOfProfile({ offerings }: Framework): Boxes {
  const boxes = offerings.flatMap(({ code, name: offering }) =>
    Object.entries(offeringBoxes).map(
      ([name, box]) => [fieldId(code, name), { ...box, label: `${offering}: ${box.label}` }] as const,
    ),
  )
  return Object.fromEntries(boxes)
}

/**
 * What is said of an offering, or everything that is wrong with it; null when nothing was chosen. What stands in boxes
 * that do not belong to the chosen answer is not taken: a rule only where the service reports who completed.
 */
export function readOffering(
  offering: Offering,
  values: Values,
): Result<OfferingTerms | null, readonly Misreading[]> {
  const box = (name: OfferingBox) => String(values[fieldId(offering.code, name)] ?? '')
  const status = chosen(box('status'), offeringStatuses)
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

/** What stands in the boxes where these terms are in force; nothing where nothing is recorded. */
export function valuesOfOffering(offering: Offering, terms: OfferingTerms | null): Values {
  const ruleFrom = terms && offering.suggestedRule !== undefined ? ruleFromOf(offering, terms) : ''
  const boxes: Record<OfferingBox, string | null | undefined> = {
    status: terms?.status,
    partnerName: terms?.partnerName,
    reportedBy: terms?.reportedBy,
    ruleFrom,
    completionRule: ruleFrom === 'own' ? terms?.completionRule : null,
  }
  return Object.fromEntries(
    Object.entries(boxes).flatMap(([name, box]) => (box ? [[fieldId(offering.code, name), box]] : [])),
  )
}

function ruleFromOf({ suggestedRule }: Offering, { completionRule }: OfferingTerms): string {
  if (completionRule === null) return 'none'
  return completionRule === suggestedRule ? 'suggested' : 'own'
}

function readPartner({ code, name }: Offering, typed: string): Result<string | null, Misreading> {
  const at = fieldId(code, 'partnerName')
  const need: TextNeed = { kind: 'name', missing: `Enter the name of the partner for: ${name}` }
  const read = readRequired(typed, { maximumLength: PARTNER_NAME_LENGTH, need })
  return read.ok ? read : fail({ at, message: read.failure })
}

function readReporter({ code, name }: Offering, typed: string): Result<'us' | 'partner' | null, Misreading> {
  const reporter = chosen(typed, offeringReporters)
  const message = `Choose who reports the partner's patients for: ${name}`
  return reporter === null ? fail({ at: fieldId(code, 'reportedBy'), message }) : ok(reporter)
}

const OWN_RULE = reasonNeed(
  'Write the rule, or choose another answer to this question',
  'when a programme counts as completed',
)

function readRule(
  { code, suggestedRule }: Offering,
  from: string,
  typed: string,
): Result<string | null, Misreading> {
  if (suggestedRule === undefined) return ok(null)
  const origin = chosen(from, completionRules)
  if (origin === 'suggested') return ok(suggestedRule)
  if (origin === 'none') return ok(null)
  const at = fieldId(code, 'completionRule')
  const read =
    origin === 'own'
      ? readRequired(typed, { maximumLength: RULE_LENGTH, need: OWN_RULE })
      : readText(typed, RULE_LENGTH)
  return read.ok ? read : fail({ at, message: read.failure })
}

/** The choice that was made; null for none. What no page of ours offers was refused before. */
function chosen<Value extends string>(typed: string, values: Readonly<Record<Value, string>>): Value | null {
  return (Object.keys(values) as Value[]).find((each) => each === typed) ?? null
}

function toOptions(texts: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, text: label }))
}
