import { randomBytes, randomUUID } from 'node:crypto'
import { withFrameworkCode } from '@/domain/catalogue/framework-code'
import { YEAR } from '../factories/declaration'
import { YEAR_BEFORE } from '../factories/typed-declaration'
import { redactionIdOf } from '../support/a-redaction'
import { thresholdIdOf } from '../support/a-threshold'
import { annotationIdOf } from '../support/an-annotation'
import { actionFileIdOf, evidenceIdOf } from '../support/an-evidence-file'

export const DRAFT_PERIOD = '2026-27-Q2'
export const SUBMITTED_PERIOD = '2026-27-Q1'
/** Of which nothing was typed. */
export const BLANK_PERIOD = '2026-27-Q3'
export const PASSPHRASE = 'four wandering teapots sing'

/** What is asked for by its code, of each framework. */
const codes = {
  'hsps-1767': {
    ...{ indicator: '101', line: '110', section: 'outcomes', entry: 'programme' },
    ...{ part: '007', offering: 'cordotomy' },
  },
  'tiny-100': {
    ...{ indicator: 'seen', line: 'wait-1000', section: 'clinics', entry: 'clinics' },
    ...{ part: 'rota-kept', offering: 'outreach' },
  },
}

/** A framework that is over, under which somebody still holds a role and has a return. */
export const OVER = 'gone-200'

export type FrameworkCode = keyof typeof codes

/** What an address or a form can name: the objects of one provider under a framework, whether or not there is one. */
export interface Objects {
  readonly framework: FrameworkCode
  readonly provider: string
  /** Its profile, and the provider itself where a framework matters: named with the code of any but the first. */
  readonly profile: string
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
  /**
   * An indicator of the catalogue; a line and a part in which the secret stands; the page of that line, and one
   * into which something is typed; a question of the profile.
   */
  readonly indicator: string
  readonly line: string
  readonly section: string
  readonly entry: string
  readonly part: string
  readonly offering: string
  /** Of an invitation, and of a link by which somebody chooses a new passphrase. */
  readonly invitation: string
  /** A person of it, a role of theirs, the id of an invitation to it, and the token of one to somebody who has an account. */
  readonly person: string
  readonly membership: string
  readonly invitationId: string
  readonly taking: string
  /** Stands in its figures and nowhere else. */
  readonly secret: string
}

export function objectsOf(
  provider: string,
  { framework = 'hsps-1767', ...overrides }: Partial<Objects> = {},
): Objects {
  const profile = withFrameworkCode(framework, provider)
  return {
    ...{ framework, provider, profile },
    ...codes[framework],
    period: SUBMITTED_PERIOD,
    year: '2026-27',
    draft: `${profile}-${DRAFT_PERIOD}`,
    blank: `${profile}-${BLANK_PERIOD}`,
    submitted: `${profile}-${SUBMITTED_PERIOD}`,
    declaration: `${profile}-${YEAR}`,
    signed: `${profile}-${YEAR_BEFORE}`,
    invitation: randomBytes(32).toString('base64url'),
    ...{ person: randomUUID(), membership: randomUUID(), invitationId: randomUUID() },
    taking: randomBytes(32).toString('base64url'),
    secret: `The scores of ${provider} went down with ship ${profile}.`,
    ...overrides,
  }
}

/** Well-formed, and nowhere in the database: the measure of what somebody learns who asks for another's. */
export const nobodys = objectsOf('ZZ9', { indicator: '999', year: '2019-20' })

/** The same under a framework. */
export const nobodysUnder: Readonly<Record<FrameworkCode, Objects>> = {
  'hsps-1767': nobodys,
  'tiny-100': objectsOf('ZZ9', { framework: 'tiny-100', indicator: '999', year: '2019-20' }),
}

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
  return objectsOf(text, { period, year, indicator, person: text, invitation: text.padEnd(43, 'a') })
})

/** The names by which a question knows its objects, for a comparison of what two questions were answered. */
export function namesOf(objects: Objects): readonly string[] {
  const { person, profile, provider } = objects
  return [...idsOf(objects), ...standingAt(objects), redactionIdOf(provider), person, profile, provider]
}

/** Of the case about a figure of theirs. */
export function caseOf({ profile, period, indicator }: Objects): string {
  return `${profile}-${period}-${indicator}`
}

/** Of the action that stands there. */
export function actionOf({ profile }: Pick<Objects, 'profile'>): string {
  return `${profile}-1`
}

/** Who answers for a provider under a framework, as the tests arrange it; nobody for one that is nowhere. */
export function commissionerOf({ framework, provider }: Pick<Objects, 'framework' | 'provider'>): string {
  if (provider === 'ZZ1') return framework === 'hsps-1767' ? 'NORTH' : 'SOUTH'
  return provider === 'ZZ2' ? 'SOUTH' : 'NOBODY'
}

/** What stands at its charts, who asks there for levels, and its case. */
export function standingAt(objects: Objects): readonly string[] {
  const { framework, provider } = objects
  const commissioner = commissionerOf(objects)
  return [
    caseOf(objects),
    actionOf(objects),
    annotationIdOf(framework, provider),
    evidenceIdOf(framework, provider),
    actionFileIdOf(framework, provider),
    thresholdIdOf(framework, commissioner),
    commissioner,
  ]
}

/** The address under the framework of these objects: an identifier names its own, anything else has it beside it. */
export function under(framework: string, path: string): string {
  if (framework === 'hsps-1767' || path.includes(`${encodeURIComponent(framework)}-`)) return path
  return `${path}${path.includes('?') ? '&' : '?'}framework=${encodeURIComponent(framework)}`
}

/** The names of objects that stand nowhere but in what was asked. */
function idsOf({ draft, blank, submitted, declaration, signed, invitation }: Objects): readonly string[] {
  return [draft, blank, submitted, declaration, signed, invitation]
}
