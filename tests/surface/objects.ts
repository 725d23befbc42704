import { randomBytes } from 'node:crypto'
import { YEAR } from '../factories/declaration'
import { YEAR_BEFORE } from '../factories/typed-declaration'

export const DRAFT_PERIOD = '2026-27-Q2'
export const SUBMITTED_PERIOD = '2026-27-Q1'
/** Of which nothing was typed. */
export const BLANK_PERIOD = '2026-27-Q3'
export const PASSPHRASE = 'four wandering teapots sing'

/** What an address or a form can name: the objects of one provider, whether or not there is one. */
export interface Objects {
  readonly provider: string
  readonly period: string
  readonly year: string
  /** A return that has not been submitted. */
  readonly draft: string
  /** One of which nothing was typed. */
  readonly blank: string
  /** A return that has. */
  readonly submitted: string
  /** A declaration that is not signed, and one that is. */
  readonly declaration: string
  readonly signed: string
  /** An indicator of the catalogue. */
  readonly indicator: string
  readonly invitation: string
  /** Stands in its figures and nowhere else. */
  readonly secret: string
}

export function objectsOf(provider: string, overrides: Partial<Objects> = {}): Objects {
  return {
    provider,
    period: SUBMITTED_PERIOD,
    year: '2026-27',
    draft: `${provider}-${DRAFT_PERIOD}`,
    blank: `${provider}-${BLANK_PERIOD}`,
    submitted: `${provider}-${SUBMITTED_PERIOD}`,
    declaration: `${provider}-${YEAR}`,
    signed: `${provider}-${YEAR_BEFORE}`,
    indicator: '101',
    invitation: randomBytes(32).toString('base64url'),
    secret: `The scores of ${provider} went down with ship ${provider}.`,
    ...overrides,
  }
}

/** Well-formed, and nowhere in the database: the measure of what somebody learns who asks for another's. */
export const nobodys = objectsOf('ZZ9', { indicator: '999', year: '2019-20' })

/** Not even well-formed. */
export const illFormed: readonly Objects[] = [
  'zz-1',
  'ZZ1\0',
  '../ZZ9',
  '__proto__',
  "ZZ9'--",
  'ZZ1\u202e',
  'Z'.repeat(1500),
].map((text) => {
  const [period, year, indicator] = [`${text}-Q9`, text, text]
  return objectsOf(text, { period, year, indicator, invitation: text.padEnd(43, 'a') })
})

/** The names by which a question knows its objects, for a comparison of what two questions were answered. */
export function namesOf(objects: Objects): readonly string[] {
  return [...idsOf(objects), objects.provider]
}

/** The names of objects that stand nowhere but in what was asked. */
export function idsOf({
  draft,
  blank,
  submitted,
  declaration,
  signed,
  invitation,
}: Objects): readonly string[] {
  return [draft, blank, submitted, declaration, signed, invitation]
}
