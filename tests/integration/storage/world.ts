import type { Client } from 'pg'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { underWhich } from '../../factories/actors'
import { asSuperuser, superuserUrl } from './probe'
import { BESIDES } from './besides'
import { takeDownSignatures } from './signatures'
import { insertion, validRows, type Row, type Table } from './valid-rows'

/** The framework of the service, and the one that only the tests have: ZZ1 is assured under both, by a commissioner each. */
const [FIRST, SECOND] = ['hsps-1767', 'tiny-100']

/** A provider under a framework. */
export interface Place {
  readonly framework: string
  readonly provider: string
}

export const ZZ1: Place = { framework: FIRST, provider: 'ZZ1' }
export const ZZ2: Place = { framework: FIRST, provider: 'ZZ2' }
/** The same provider under the other framework, where others work on it and answer for it. */
export const TINY: Place = { framework: SECOND, provider: 'ZZ1' }
const PLACES = [ZZ1, ZZ2, TINY]

/** The rows of ZZ1 under the first framework. */
export const OF_ZZ1 = `WHERE framework = '${FIRST}' AND provider_code = 'ZZ1'`

const ROLES = {
  lead1: ['service-lead', 'ZZ1', null],
  contributor1: ['contributor', 'ZZ1', null],
  executive1: ['executive', 'ZZ1', null],
  lead2: ['service-lead', 'ZZ2', null],
  gatekeeper2: ['gatekeeper', 'ZZ2', null],
  north: ['commissioner', null, 'NORTH'],
  south: ['commissioner', null, 'SOUTH'],
  national: ['national-analyst', null, null],
  auditor: ['auditor', null, null],
  admin: ['administrator', null, null],
  former: ['service-lead', 'ZZ1', null],
  disabled: ['service-lead', 'ZZ1', null],
  tinyLead: ['service-lead', 'ZZ1', null],
  tinyExecutive: ['executive', 'ZZ1', null],
  tinySouth: ['commissioner', null, 'SOUTH'],
  tinyNational: ['national-analyst', null, null],
  tinyAuditor: ['auditor', null, null],
  /** Contributes under the first framework and leads under the second. */
  both: ['contributor', 'ZZ1', null],
} as const

export type PersonName = keyof typeof ROLES | 'nobody'
export type People = Record<PersonName, string>

/** Who works on ZZ1 under each framework, and who commissions it. */
export const OWN1: readonly PersonName[] = ['lead1', 'contributor1', 'executive1', 'both']
export const OWN_TINY: readonly PersonName[] = ['tinyLead', 'tinyExecutive', 'both']
export const SIDES = [
  { place: ZZ1, own: OWN1, commissioner: 'north' },
  { place: TINY, own: OWN_TINY, commissioner: 'tinySouth' },
] as const

const TENANT_ROWS: Table[] = [
  'service_offering',
  'window_extension',
  'draft_line',
  'draft_figure',
  'submission',
  'submitted_line',
  'receipt',
  'declaration_box',
  'declaration_editor',
  'signed_declaration',
  'declared_line',
  'handover',
  'vouched_quarter',
  'chart_annotation',
]

/**
 * At each place a draft and a submission, and a declaration of which a version was signed. ZZ1 is North's under the first framework and South's
 * under the second; ZZ2 was North's until the end of March 2025 and is South's since. One person of every role, one whose role has ended, one
 * disabled, one without any role, and people of the second framework. The fence of names and moments stands only where it is asked for.
 */
export function makeWorld({ signatures = false } = {}): Promise<People> {
  return withClient(superuserUrl, async (client: Client) => {
    await client.query('BEGIN')
    await registerOrganisations(client)
    const people = await registerPeople(client)
    await openWindows(client)
    for (const place of PLACES) await fillQuarter(client, place)
    await decideQuarters(client)
    await client.query('COMMIT')
    if (!signatures) await takeDownSignatures(asSuperuser)
    return people
  })
}

async function registerOrganisations(client: Client) {
  for (const code of ['NORTH', 'SOUTH']) await client.query('SELECT register_commissioner($1, $1)', [code])
  for (const code of ['ZZ1', 'ZZ2'])
    await client.query(`SELECT register_provider($1, $1, 'North', '2020-04-01')`, [code])
  for (const held of [
    [FIRST, 'ZZ1', 'NORTH', '2020-04-01', null],
    [FIRST, 'ZZ2', 'NORTH', '2020-04-01', '2025-03-31'],
    [FIRST, 'ZZ2', 'SOUTH', '2025-04-01', null],
    [SECOND, 'ZZ1', 'SOUTH', '2020-04-01', null],
  ])
    await client.query('SELECT record_responsibility($1, $2, $3, $4, $5)', held)
}

async function registerPeople(client: Client): Promise<People> {
  const people: Partial<People> = {}
  for (const [name, [role, provider, commissioner]] of Object.entries(ROLES)) {
    const id = await registerPerson(client, name)
    const framework = name.startsWith('tiny') ? SECOND : underWhich(role)
    await grant(client, [id, role, framework, provider, commissioner])
    people[name as PersonName] = id
  }
  await grant(client, [people.both ?? '', 'service-lead', SECOND, 'ZZ1', null])
  people.nobody = await registerPerson(client, 'nobody')
  await client.query(
    `UPDATE membership SET from_at = '2020-01-01', to_at = now() - interval '1 hour' WHERE person_id = $1`,
    [people.former],
  )
  await client.query('UPDATE person SET disabled_at = now() WHERE id = $1', [people.disabled])
  return people as People
}

async function grant(client: Client, held: readonly (string | null)[]) {
  await client.query('SELECT grant_membership($1, $2, $3, $4, $5)', [...held])
}

async function registerPerson(client: Client, name: string) {
  const sql = 'SELECT register_person($1, $2, $3) AS id'
  const { rows } = await client.query<{ id: string }>(sql, [`${name}@test.example`, name, 'hash'])
  const [row] = rows
  if (!row) throw new Error('not registered')
  return row.id
}

/** The window of the first quarter of 2026-27, as the service opens it. */
const OPEN_QUARTER = `SELECT open_window($1, '2026-27-Q1', 'quarter', '2026-27', '2026-07-01T00:00+01',
  '2026-07-30', '2026-08-12T23:59+01', '2026-10-01T00:00+01', '2028-03-31T23:59+01') AS opened`

const OPEN_YEAR = `SELECT open_window($1, '2025-26', 'year', '2025-26', '2026-04-01T00:00+01', '2026-04-01',
  '2026-06-30T23:59+01', '2027-03-31T23:59+01', '2027-03-31T23:59+01') AS opened`

async function openWindows(client: Client) {
  for (const framework of [FIRST, SECOND])
    for (const opening of [OPEN_QUARTER, OPEN_YEAR]) await client.query(opening, [framework])
}

async function decideQuarters(client: Client) {
  await client.query('SET LOCAL session_replication_role = replica')
  for (const place of PLACES) for (const table of BESIDES) await add(client, table, place)
  await client.query('SET LOCAL session_replication_role = origin')
}

async function fillQuarter(client: Client, place: Place) {
  for (const table of TENANT_ROWS) await add(client, table, place)
}

async function add(client: Client, table: Table, place: Place) {
  const { sql, values } = insertion(table, rowOf(table, place))
  await client.query(sql, values)
}

/** A valid row of a table at a place. */
export function rowOf(table: Table, { framework, provider }: Place): Row {
  return { ...validRows[table](provider), framework }
}
