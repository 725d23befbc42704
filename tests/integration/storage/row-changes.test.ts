import { describe, expect, test } from 'vitest'
import { count, countWithout } from './probe'
import { SIDES, makeWorld, type PersonName } from './world'
import { writersOf } from './writers'

const people = await makeWorld()
const everybody = Object.keys(people) as PersonName[]

/** Whoever writes a box is put on its declaration's list, which has a policy of its own. */
const UNHELD = 'ALTER TABLE declaration_box DISABLE TRIGGER declaration_box_names_editors'

const CHANGES = [
  ['declaration_box', `text = 'not-met'`],
  ['service_offering', `partner_name = 'x'`],
  ['quarterly_return', 'revision = 1'],
  ['draft_line', `reason = 'x'`],
  ['draft_figure', 'number = 1'],
] as const

const OF_PLACE = 'WHERE framework = $1 AND provider_code = $2 RETURNING 1'

describe.each(SIDES)('under $place.framework', ({ place: { framework, provider }, own, commissioner }) => {
  const values = [framework, provider]
  /** A commissioner, and all of a provider, lock a return of theirs, so the trigger refuses what the policy lets through. */
  const refusal = (table: string, name: PersonName) =>
    table === 'quarterly_return' && (name === commissioner || own.includes(name)) ? '42501' : 0

  test.each(CHANGES)(
    'a row of %s is changed by those of the provider who may, and nobody else',
    async (table, change) => {
      const writers = writersOf(table, framework)
      const question = { sql: `UPDATE ${table} SET ${change} ${OF_PLACE}`, values }
      for (const name of everybody)
        expect([name, await count(people[name], question)]).toEqual([
          name,
          writers.includes(name) ? 1 : refusal(table, name),
        ])
      const open = `ALTER POLICY changes ON ${table} USING (true); ALTER POLICY reads ON ${table} USING (true);
      ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_moves; ${UNHELD}`
      expect(await countWithout(open, people.lead2, question)).toBe(1)
    },
  )

  test.each(['draft_line', 'draft_figure', 'declaration_box'])(
    'a row of %s is removed by those of the provider who may, and nobody else',
    async (table) => {
      const writers = writersOf(table, framework)
      const question = { sql: `DELETE FROM ${table} ${OF_PLACE}`, values }
      for (const name of everybody)
        expect([name, await count(people[name], question)]).toEqual([name, writers.includes(name) ? 1 : 0])
      const open = `ALTER POLICY removes ON ${table} USING (true); ALTER POLICY reads ON ${table} USING (true);
        ${UNHELD}`
      expect(await countWithout(open, people.lead2, question)).toBe(1)
    },
  )
})

test.each([
  ['provider', `provider_code = 'ZZ2'`],
  ['framework', `framework = 'tiny-100'`],
])('a row is not handed over to another %s', async (_, elsewhere) => {
  const sql = `UPDATE service_offering SET ${elsewhere}, offering = 'other' WHERE framework = 'hsps-1767' AND provider_code = 'ZZ2' RETURNING 1`
  // ZZ2 is the provider whose profile one of these people keeps.
  const own = sql.replaceAll(`= 'ZZ2', offering`, `= 'ZZ1', offering`)
  expect(await count(people.gatekeeper2, { sql: own })).toBe('42501')
  // Row security keeps it as well, where the service's role may change what a row is of.
  const granted = (asked: string) =>
    countWithout('GRANT UPDATE ON service_offering TO assurance_app', people.gatekeeper2, { sql: asked })
  expect(await granted(own)).toBe('42501')
  expect(await granted(own.replace(/SET .*, offering/, 'SET offering'))).toBe(1)
})

describe('what the service may not touch at all', () => {
  test.each([
    'provider',
    'commissioner',
    'responsibility',
    'named_lead',
    'person',
    'membership',
    'session',
    'invitation',
  ])('%s', async (table) => {
    const sql = `SELECT 1 FROM ${table}`
    expect(await count(people.admin, { sql })).toBe('42501')
    // A grant alone opens nothing: the row security behind it has no policy.
    expect(await countWithout(`GRANT SELECT ON ${table} TO assurance_app`, people.admin, { sql })).toBe(0)
  })
  test.each([
    `INSERT INTO quarterly_return (framework, provider_code, period, financial_year, opened_at)
      VALUES ('hsps-1767', 'ZZ1', '2026-27-Q2', '2026-27', now())`,
    `UPDATE quarterly_return SET financial_year = '2027-28'`,
    `INSERT INTO declaration (framework, provider_code, financial_year, opened_at)
      VALUES ('hsps-1767', 'ZZ1', '2026-27', now())`,
    `UPDATE declaration SET opened_at = now()`,
    `DELETE FROM declaration`,
    `UPDATE reporting_window SET closes_at = now()`,
    `INSERT INTO audit_chain VALUES ('ZZ1', 0, repeat('0', 64))`,
    `SELECT append_audit('ZZ1', 'x', 'x', now(), NULL, NULL, NULL)`,
    `SELECT * FROM my_memberships()`,
    `CREATE TABLE mine (id int)`,
  ])('%s', async (sql) => {
    expect(await count(people.lead1, { sql })).toBe('42501')
  })
})
