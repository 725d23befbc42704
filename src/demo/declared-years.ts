import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { DeclarationKey } from '@/domain/declarations/declaration'
import { type FinancialYear, addYears } from '@/domain/periods/period'
import type { TypedBox } from '@/domain/forms/read-figure'
import { chanceOf } from './chance'

/** What is typed into one part, by the names of its boxes. */
export type TypedPart = Readonly<Record<string, TypedBox>>

/** How a provider's year went: what differs from "everything met", and until where it has been filled in. */
export interface DeclaredYear {
  readonly key: DeclarationKey
  readonly differences: Readonly<Record<string, TypedPart>>
  /** Indicators that nobody has filled in yet. */
  readonly untouched?: readonly string[]
  /** Month and day of the calendar year after, or nothing while it is open. */
  readonly signedOn?: readonly [number, number]
}

/** How a provider declares these years: one puts right what was missing, one is late and repeats itself, most met everything. */
export function declaredYears(
  providerCode: string,
  years: readonly FinancialYear[],
): readonly DeclaredYear[] {
  const lastYear = years.at(-1)
  if (!lastYear) return []
  if (providerCode === 'ZZ1') return putRight(lastYear)
  return providerCode === 'ZZ2' ? lateAgain(lastYear) : mostlyMet(providerCode, years)
}

/** Everything met, but for some who did not meet one indicator in the first year and say later what changed. */
function mostlyMet(providerCode: string, years: readonly FinancialYear[]): readonly DeclaredYear[] {
  const { between } = chanceOf(`${providerCode} declares`)
  const isBehind = between(0, 1) < 0.3
  return years.map((year, index) => ({
    key: { framework: framework.code, providerCode, year },
    differences: isBehind && index < 2 ? { '005': index === 0 ? notTrained(year) : TRAINED } : {},
    signedOn: [6, Math.floor(between(8, 29))],
  }))
}

const TRAINED: TypedPart = {
  comment: 'The training days were held in spring, and are planned for next year too.',
}

function notTrained(year: FinancialYear): TypedPart {
  const action = 'Hold two training days for the services that refer patients.'
  return { criteria: [], status: 'not-met', ...{ action, owner: 'Lead nurse', due: `31/12/${endOf(year)}` } }
}

function putRight(lastYear: FinancialYear): readonly DeclaredYear[] {
  const action = 'Add a question about helpful information to the survey that every patient receives.'
  const promised = { action, owner: 'Patient experience lead', due: `30/9/${endOf(addYears(lastYear, -1))}` }
  const notAsked = { criteria: ['care-plan'], status: 'not-met' }
  const before = 'Agree with the patient groups what the survey is to ask.'
  const first = addYears(lastYear, -2)
  const comment = 'The survey has asked whether the information was helpful since October.'
  return [
    {
      key: { framework: framework.code, providerCode: 'ZZ1', year: first },
      differences: { '203': { ...notAsked, ...promised, action: before, due: `31/12/${endOf(first)}` } },
      signedOn: [6, 24],
    },
    {
      key: { framework: framework.code, providerCode: 'ZZ1', year: addYears(lastYear, -1) },
      differences: { '203': { ...notAsked, ...promised } },
      signedOn: [6, 16],
    },
    {
      key: { framework: framework.code, providerCode: 'ZZ1', year: lastYear },
      differences: { '203': { comment } },
      signedOn: [6, 22],
    },
  ]
}

/** The first was signed after its deadline. The second is overdue, and promises again what was promised before. */
function lateAgain(lastYear: FinancialYear): readonly DeclaredYear[] {
  const before = addYears(lastYear, -1)
  const first = addYears(lastYear, -2)
  return [
    {
      key: { framework: framework.code, providerCode: 'ZZ2', year: first },
      differences: { '006': { ...notResearched(first), action: 'Find out which centres plan a study.' } },
      signedOn: [6, 28],
    },
    {
      key: { framework: framework.code, providerCode: 'ZZ2', year: before },
      differences: { '006': notResearched(before) },
      signedOn: [7, 9],
    },
    {
      key: { framework: framework.code, providerCode: 'ZZ2', year: lastYear },
      differences: { '006': notResearched(lastYear) },
      untouched: ['005', '007'],
    },
  ]
}

function notResearched(year: FinancialYear): TypedPart {
  const action = 'Join a study with another centre.'
  return {
    criteria: ['individual-audit', 'collaborative-audit'],
    status: 'not-met',
    ...{ action, owner: 'Research lead', due: `31/12/${endOf(year)}` },
  }
}

/** The calendar year in which a financial year ends. */
function endOf(year: FinancialYear): number {
  return Number(year.slice(0, 4)) + 1
}
