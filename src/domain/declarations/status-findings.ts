import { fieldId } from '../catalogue/field-id'
import type { Framework } from '../catalogue/framework'
import { sayDate } from '../periods/format'
import { type FinancialYear, addYears, isoDate, parseIsoDate } from '../periods/period'
import { reasonNeed, textFaultOf } from '../forms/required-text'
import type { Finding } from '../forms/finding'
import { declarationFinding } from './declaration-finding'
import type { Citation, EvidenceDocument } from './declared-content'
import { type DraftUnderRules, type LineUnderRules, endOfYear } from './draft-under-rules'
import { criteriaMissing } from './tally'

/** What each status asks of an indicator, and whether its citations lead anywhere. */
export function statusFindings(draft: DraftUnderRules, under: LineUnderRules): readonly Finding[] {
  return [...askedByStatus(draft, under), ...citingNothing(draft.content.documents, under)]
}

function askedByStatus(draft: DraftUnderRules, under: LineUnderRules): readonly Finding[] {
  switch (under.line.status) {
    case 'met':
      return [...unticked(draft, under), ...withoutEvidence(draft, under)]
    case 'not-met':
      return [...withoutAction(under), ...dueOutOfReach(draft, under), ...dueTooLate(draft, under)]
    case null:
      return [declarationFinding('S01', fieldId(under.indicator.code, 'status'), 'Choose Met or Not met')]
  }
}

/** S02: named together, because one answer settles them all. */
function unticked({ framework, year }: DraftUnderRules, { indicator, line }: LineUnderRules): Finding[] {
  const missing = criteriaMissing(framework, year, line)
  const left = indicator.criteria.filter(({ id }) => missing.includes(id))
  if (left.length === 0) return []
  const named = left.map(({ text }) => `“${text}”`).join(' and ')
  const message =
    `Met needs every criterion that is not marked advised. Not ticked: ${named}. ` +
    'Tick each that was true in the year, or choose Not met'
  return [declarationFinding('S02', fieldId(indicator.code, 'criteria'), message)]
}

/** S03: at the box of the first document that would do. */
function withoutEvidence(
  { framework, content }: DraftUnderRules,
  { indicator, line }: LineUnderRules,
): Finding[] {
  return indicator.evidenceRequired.flatMap((types) => {
    const fitting = content.documents.filter(({ type }) => types.some((each) => each === type))
    if (
      line.citations.some((cited) => leadsSomewhere(cited) && fitting.some(({ slot }) => slot === cited.slot))
    )
      return []
    const [first] = fitting
    const message = first
      ? `Met needs ${sayTypes(framework, types)} as evidence. Give the section or page of ${sayDocument(first)} that shows it`
      : `Met needs ${sayTypes(framework, types)} as evidence, and none is registered. Register it on the documents page, then give ` +
        'the section or page here'
    return [declarationFinding('S03', fieldId(indicator.code, `cites${first?.slot ?? 1}`), message)]
  })
}

/** Whether the section or page that is given can be one. */
function leadsSomewhere({ where }: Citation): boolean {
  return textFaultOf(where, { kind: 'mark', missing: 'Give the section or page' }) === null
}

/** By its title, as the page names it; by its place in the register while it has none. */
function sayDocument({ title, slot }: EvidenceDocument): string {
  return title ? `“${title}”` : `document ${slot}`
}

function sayTypes({ evidenceTypes }: Framework, types: readonly string[]): string {
  return types.map((type) => `an ${evidenceTypes[type]?.toLowerCase()}`).join(' or ')
}

const ACTION = reasonNeed('Say what will be done, because the indicator is Not met', 'what will be done')
const OWNER = {
  kind: 'name',
  missing: 'Say who is responsible for the action, by role, because the indicator is Not met',
} as const
const NO_DAY = 'Enter the day by which the action will be done, because the indicator is Not met'

/** S04 to S06. */
function withoutAction({ indicator, line }: LineUnderRules): Finding[] {
  const faults = [
    ['S04', 'action', textFaultOf(line.action, ACTION)],
    ['S05', 'owner', textFaultOf(line.owner, OWNER)],
    ['S06', 'due', line.due === null ? NO_DAY : null],
  ] as const
  return faults.flatMap(([code, box, fault]) =>
    fault ? [declarationFinding(code, fieldId(indicator.code, box), fault)] : [],
  )
}

/** S07: an action of the years that follow, not of the one that is declared, nor of another century. */
function dueOutOfReach({ year }: DraftUnderRules, { indicator, line }: LineUnderRules): Finding[] {
  const due = line.due === null ? null : parseIsoDate(line.due)
  if (!due || (isoDate(due) > lastDayAfter(year, 0) && isoDate(due) <= lastDayAfter(year, YEARS_OF_PLANS)))
    return []
  const isEarly = isoDate(due) <= lastDayAfter(year, 0)
  const message =
    `This action is due on ${sayDate(due)}, but the declared year ran until ${sayDate(endOfYear(year))}. ` +
    (isEarly ? 'Enter a later day' : `Enter a day within ${YEARS_OF_PLANS} years of it`)
  return [declarationFinding('S07', fieldId(indicator.code, 'due'), message)]
}

/** A plan that reaches further is none; a date that does is most often a slip of the keys. */
const FURTHEST_YEARS = 3
/** Beyond these nobody plans anything. */
const YEARS_OF_PLANS = 10

/** `2029-03-31` */
function lastDayAfter(year: FinancialYear, years: number): string {
  return isoDate(endOfYear(addYears(year, years)))
}

/** S36 */
function dueTooLate({ year }: DraftUnderRules, { indicator, line }: LineUnderRules): Finding[] {
  const due = line.due === null ? null : parseIsoDate(line.due)
  if (!due || isoDate(due) <= lastDayAfter(year, FURTHEST_YEARS)) return []
  if (isoDate(due) > lastDayAfter(year, YEARS_OF_PLANS)) return []
  const message =
    `This action is due on ${sayDate(due)}, more than ${FURTHEST_YEARS} years after the declared year ended on ` +
    `${sayDate(endOfYear(year))}. Check the year of the date; if it is right, say why`
  return [declarationFinding('S36', fieldId(indicator.code, 'due'), message)]
}

/** S10: whatever the status is. */
function citingNothing(
  documents: readonly EvidenceDocument[],
  { indicator, line }: LineUnderRules,
): Finding[] {
  const registered = documents.map(({ slot }) => slot)
  return line.citations
    .filter(({ slot }) => !registered.includes(slot))
    .map(({ slot }) =>
      declarationFinding(
        'S10',
        fieldId(indicator.code, `cites${slot}`),
        `Document ${slot} is cited, but not registered. Register it on the documents page, or clear this box`,
      ),
    )
}
