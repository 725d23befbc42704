import { declaredIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { Criterion, DeclaredIndicator } from '../catalogue/indicator'
import { answeringBoxes } from '../forms/explanation-box'
import { type Fields, type Option, choice, choices, date, text } from '../kinds/field'
import { type FinancialYear, addYears } from '../periods/period'
import { DOCUMENTS, EVIDENCE } from './declaration'

/** So many documents can be registered for a year. */
const DOCUMENT_SLOTS = 12

export const slots: readonly number[] = Array.from({ length: DOCUMENT_SLOTS }, (_, index) => index + 1)

/** What kind of document one is; only those that are evidence satisfy a rule. */
export function documentTypes({ evidenceTypes }: Framework): Readonly<Record<string, string>> {
  return { ...evidenceTypes, other: 'Other document' }
}

export const declaredStatuses = { met: 'Met', 'not-met': 'Not met' } as const

export type DeclaredStatus = keyof typeof declaredStatuses

/** Stands where an annual report covers none of the years that can be chosen. */
export const OTHER_YEAR = 'other'

/** The parts of a year's declaration, in the order of its task list. */
export function partsOf(framework: Framework, year: FinancialYear): readonly string[] {
  return [DOCUMENTS, ...declaredIndicators(year, framework).map(({ code }) => code)]
}

/** All parts in which something is kept: those, and the files of the documents. */
export function keptParts(framework: Framework, year: FinancialYear): readonly string[] {
  return partsOf(framework, year).flatMap((part) => (part === DOCUMENTS ? [DOCUMENTS, EVIDENCE] : [part]))
}

/** The indicator of a part, or null for the documents and for what is no part. */
export function indicatorOfPart(
  framework: Framework,
  year: FinancialYear,
  part: string,
): DeclaredIndicator | null {
  return declaredIndicators(year, framework).find(({ code }) => code === part) ?? null
}

/** Every box of a part, in the order of its page; empty when there is no such part. `asked` are an indicator's criteria. */
export function boxesOfPart(
  framework: Framework,
  year: FinancialYear,
  part: string,
  asked?: readonly Criterion[],
): Fields {
  if (part === DOCUMENTS) return documentBoxes(framework, year)
  if (part === EVIDENCE) return ofSlots(fileSlot)
  const indicator = indicatorOfPart(framework, year, part)
  return indicator ? indicatorBoxes(indicator, asked ?? indicator.criteria) : {}
}

const explaining: Fields = {
  explanation: text('Why is this right although a warning asks about it?', { maximumLength: 1000 }),
  ...answeringBoxes,
}

function documentBoxes(framework: Framework, year: FinancialYear): Fields {
  return { ...ofSlots(documentSlot(framework, year)), ...explaining }
}

/** The boxes of one place of the register, for each of its places. */
function ofSlots(boxes: Fields): Fields {
  const own = slots.flatMap((slot) =>
    Object.entries(boxes).map(([name, field]) => [`${name}${slot}`, field] as const),
  )
  return Object.fromEntries(own)
}

/** What is kept of the file of one document, by the start of the names. */
export const fileSlot: Fields = {
  name: text('File', { maximumLength: 150 }),
  file: text('Reference of the file', { maximumLength: 36 }),
  digest: text('SHA-256 of the file', { maximumLength: 64 }),
}

/** The boxes of one document, by the start of their names. */
export function documentSlot(framework: Framework, year: FinancialYear): Fields {
  return {
    type: choice('Type of document', toOptions(documentTypes(framework))),
    title: text('Title', { maximumLength: 200 }),
    version: text('Version', { maximumLength: 50, hint: 'As printed on it, such as 3.1' }),
    dated: date('Date of this version'),
    expires: date('Expires on', { hint: 'Only where the document itself says so' }),
    covers: choice('Which year does it report on?', coveredYears(year), {
      hint: 'For an annual report only',
    }),
  }
}

function coveredYears(year: FinancialYear): readonly Option[] {
  const years = [0, -1, -2].map((back) => addYears(year, back))
  return [...years.map((each) => ({ value: each, text: each })), { value: OTHER_YEAR, text: 'Another year' }]
}

function indicatorBoxes({ meetings }: DeclaredIndicator, asked: readonly Criterion[]): Fields {
  const criteria = asked.map(({ id, text: wording, mandatory }) => ({
    value: id,
    text: mandatory ? wording : `${wording} (advised)`,
  }))
  return {
    criteria: choices('Which of these hold?', criteria, { hint: 'Tick all that were true in the year' }),
    ...Object.fromEntries(meetingNames(meetings?.atMost ?? 0).map((name, index) => [name, meeting(index)])),
    ...Object.fromEntries(
      slots.map((slot) => [`cites${slot}`, text('Section or page', { maximumLength: 200 })]),
    ),
    status: choice('Is this indicator met?', toOptions(declaredStatuses)),
    comment: text('Comment', { maximumLength: 2000 }),
    action: text('What will be done?', { maximumLength: 1000 }),
    owner: text('Who is responsible for it?', {
      maximumLength: 200,
      hint: 'A role, such as service manager',
    }),
    due: date('When will it be done?'),
    ...explaining,
  }
}

/** Names of the boxes for the days of meetings. */
export function meetingNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `meeting${index + 1}`)
}

function meeting(index: number) {
  return date(`Meeting ${index + 1}`)
}

function toOptions(texts: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, text: label }))
}
