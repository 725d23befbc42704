import type { Client } from 'pg'
import type { Actor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { frameworkOf } from '@/domain/catalogue'
import { type FinancialYear, type Period, isoDate } from '@/domain/periods/period'
import { londonDate } from '@/domain/periods/london'
import { exampleWindow, exampleYearWindow } from '@/domain/periods/timetable'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { openWindow } from '@/server/db/windows'
import { withActor } from '@/server/db/transaction'
import { withClient } from '../../scripts/postgres/client.mjs'
import { database } from '../support/database'
import { anActor, withRoleOf } from './actors'
import type { People } from './organisations'
import { PERIOD } from './period'
import { aLine } from './typed-return'

export const tiny = frameworkOf('tiny-100')

/** The return of the provider that both frameworks have. */
export const TINY_ZZ1: ReturnKey = { framework: tiny.code, providerCode: 'ZZ1', period: PERIOD }

const PEOPLE = {
  tinyContributor: ['contributor', 'ZZ1', null],
  tinyLead: ['service-lead', 'ZZ1', null],
  tinyGatekeeper: ['gatekeeper', 'ZZ1', null],
  tinyExecutive: ['executive', 'ZZ1', null],
  tinySouth: ['commissioner', null, 'SOUTH'],
  tinyNational: ['national-analyst', null, null],
  tinyAuditor: ['auditor', null, null],
} as const satisfies Record<string, readonly [Role, string | null, string | null]>

export type TinyName = keyof typeof PEOPLE
export type TinyPeople = Readonly<Record<TinyName | 'both', Actor>>

/**
 * Beside the organisations of the first framework: South answers for ZZ1 under the second one, as North does under the first. People
 * of every kind under the second alone, and one who types under the first and leads under the second.
 */
export async function registerSecondFramework(people: People, period = PERIOD): Promise<TinyPeople> {
  const registered = await withClient(database.ownerUrl, async (client: Client) => {
    await client.query(`SELECT record_responsibility($1, 'ZZ1', 'SOUTH', '2020-04-01', NULL)`, [tiny.code])
    const actors: [string, Actor][] = []
    for (const [name, of] of Object.entries(PEOPLE)) actors.push([name, await register(client, name, of)])
    actors.push(['both', await registerBoth(client)])
    return Object.fromEntries(actors) as TinyPeople
  })
  if (!people.north.personId) throw new Error('The organisations of the first framework come first')
  await openTinyQuarter(period)
  return registered
}

/** Opens a quarter by the timetable of the second framework. */
export async function openTinyQuarter(period: Period): Promise<void> {
  const window = { framework: tiny.code, kind: 'quarter' as const, ...exampleWindow(period) }
  await withActor(null, ({ tx }) => openWindow(tx, window))
}

/** Opens the declarations of a year by its timetable. */
export async function openTinyYear(year: FinancialYear): Promise<void> {
  const window = exampleYearWindow(year)
  const dataCutOn = isoDate(londonDate(window.opensAt))
  const opened = { framework: tiny.code, kind: 'year' as const, period: year, dataCutOn, ...window }
  await withActor(null, ({ tx }) => openWindow(tx, opened))
}

async function register(
  client: Client,
  name: string,
  [role, provider, commissioner]: (typeof PEOPLE)[TinyName],
): Promise<Actor> {
  const personId = await registerPerson(client, name)
  await grant(client, [personId, role, tiny.code, provider, commissioner])
  const actor = anActor(role, provider || commissioner ? ['ZZ1'] : 'all', { personId, name })
  return { ...actor, memberships: actor.memberships.map((held) => ({ ...held, framework: tiny.code })) }
}

async function registerBoth(client: Client): Promise<Actor> {
  const personId = await registerPerson(client, 'both')
  await grant(client, [personId, 'contributor', 'hsps-1767', 'ZZ1', null])
  await grant(client, [personId, 'service-lead', tiny.code, 'ZZ1', null])
  const [lead] = anActor('service-lead').memberships
  const there = { ...anActor('service-lead'), memberships: lead ? [{ ...lead, framework: tiny.code }] : [] }
  return withRoleOf(anActor('contributor', ['ZZ1'], { personId, name: 'both' }), there)
}

async function registerPerson(client: Client, name: string): Promise<string> {
  const sql = 'SELECT register_person($1, $2, NULL) AS id'
  const { rows } = await client.query<{ id: string }>(sql, [`${name.toLowerCase()}@test.example`, name])
  return rows[0]?.id ?? ''
}

async function grant(client: Client, values: readonly (string | null)[]) {
  await client.query('SELECT grant_membership($1, $2, $3, $4, $5)', [...values])
}

/** What is typed into a return of the second framework, by section. */
export const aTinyFrameworkReturn = {
  about: { 'about.countedOn': '30/9/2026' },
  clinics: {
    ...aLine('seen', { denominator: '40', numerator: '31', byTelephone: '7' }),
    ...aLine('wait-1000', { patients: '40', totalDays: '812', shortest: '1', median: '18.5', longest: '60' }),
  },
}

/** What is typed into a declaration of the second framework for a year, by part; `comment` tells it from every other. */
export const aTinyDeclaration = (year: FinancialYear, comment: string) => ({
  documents: {
    ...{ 'documents.type1': 'rota', 'documents.title1': 'Rota of the year' },
    ...{ 'documents.version1': '1', 'documents.dated1': `1/3/${Number(year.slice(0, 4)) + 1}` },
  },
  'rota-kept': {
    ...{ 'rota-kept.criteria': ['written', 'elsewhere'], 'rota-kept.cites1': 'Page 1' },
    ...{ 'rota-kept.status': 'met', 'rota-kept.comment': comment },
  },
})
