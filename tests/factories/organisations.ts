import type { Client } from 'pg'
import type { Actor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Period } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { openWindow } from '@/server/db/windows'
import { withActor } from '@/server/db/transaction'
import { withClient } from '../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../support/database'
import { anActor, underWhich } from './actors'
import { aProfile } from './draft-return'
import { PERIOD } from './period'

/** While the window of the organisations is open, and before its deadline on 11 November. */
export const OPEN = new Date('2026-10-20T10:00:00Z')

const OF_PROVIDER = { ZZ1: ['ZZ1', null], ZZ2: ['ZZ2', null] } as const
const PEOPLE = {
  contributor1: ['contributor', ...OF_PROVIDER.ZZ1],
  lead1: ['service-lead', ...OF_PROVIDER.ZZ1],
  gatekeeper1: ['gatekeeper', ...OF_PROVIDER.ZZ1],
  executive1: ['executive', ...OF_PROVIDER.ZZ1],
  contributor2: ['contributor', ...OF_PROVIDER.ZZ2],
  lead2: ['service-lead', ...OF_PROVIDER.ZZ2],
  gatekeeper2: ['gatekeeper', ...OF_PROVIDER.ZZ2],
  executive2: ['executive', ...OF_PROVIDER.ZZ2],
  north: ['commissioner', null, 'NORTH'],
  south: ['commissioner', null, 'SOUTH'],
  national: ['national-analyst', null, null],
  auditor: ['auditor', null, null],
  administrator: ['administrator', null, null],
} as const satisfies Record<string, readonly [Role, string | null, string | null]>

export type PersonName = keyof typeof PEOPLE
export type People = Readonly<Record<PersonName, Actor>>

/** ZZ1, which North commissions, and ZZ2, which South does, with people of every role and one open quarter. */
export async function registerOrganisations({ period = PERIOD } = {}): Promise<People> {
  const people = await withClient(database.ownerUrl, async (client: Client) => {
    await registerProviders(client)
    const registered = []
    for (const name of Object.keys(PEOPLE) as PersonName[])
      registered.push([name, await registerPerson(client, name)] as const)
    return Object.fromEntries(registered) as People
  })
  await recordProgrammes()
  await openPeriod(period)
  return people
}

/** Both programmes have their written rule, so that no figure of theirs is asked about. */
async function recordProgrammes() {
  for (const { fromPeriod, status, completionRule } of aProfile())
    await asSuperuser(
      `INSERT INTO service_offering (framework, provider_code, offering, from_period, status, completion_rule, recorded_at)
       SELECT $1, code, 'programme', $2, $3, $4, now() FROM provider`,
      [framework.code, fromPeriod, status, completionRule],
    )
}

/** Opens a quarter by the example timetable. */
export async function openPeriod(period: Period): Promise<void> {
  const window = { framework: framework.code, kind: 'quarter' as const, ...exampleWindow(period) }
  await withActor(null, ({ tx }) => openWindow(tx, window))
}

async function registerProviders(client: Client) {
  for (const [commissioner, provider, name] of [
    ['NORTH', 'ZZ1', 'Northern Invented Pain Service'],
    ['SOUTH', 'ZZ2', 'Southern Invented Pain Service'],
  ] as const) {
    await client.query('SELECT register_commissioner($1, $1)', [commissioner])
    await client.query(`SELECT register_provider($1, $2, $3, '2020-04-01')`, [provider, name, commissioner])
    const held = [framework.code, provider, commissioner]
    await client.query(`SELECT record_responsibility($1, $2, $3, '2020-04-01', NULL)`, held)
  }
}

async function registerPerson(client: Client, name: PersonName): Promise<Actor> {
  const [role, provider, commissioner] = PEOPLE[name]
  const email = `${name}@test.example`
  const { rows } = await client.query<{ id: string }>('SELECT register_person($1, $2, NULL) AS id', [
    email,
    name,
  ])
  const personId = rows[0]?.id ?? ''
  await client.query('SELECT grant_membership($1, $2, $3, $4, $5)', [
    personId,
    role,
    underWhich(role),
    provider,
    commissioner,
  ])
  const commissioned = { NORTH: 'ZZ1', SOUTH: 'ZZ2' } as const
  const reached = provider ?? (commissioner && commissioned[commissioner])
  return anActor(role, reached ? [reached] : 'all', { personId, name, email })
}
