import { describe, expect, test } from 'vitest'
import { count, countWithout } from './probe'
import { makeWorld, type PersonName } from './world'

const people = await makeWorld()
const everybody = Object.keys(people) as PersonName[]

const own1: PersonName[] = ['lead1', 'contributor1', 'executive1']

/** Whoever writes a box is put on its declaration's list, which has a policy of its own. */
const UNHELD = 'ALTER TABLE declaration_box DISABLE TRIGGER declaration_box_names_editors'

const CHANGES = [
  ['declaration_box', `UPDATE declaration_box SET text = 'not-met' WHERE provider_code = 'ZZ1' RETURNING 1`],
  [
    'service_offering',
    `UPDATE service_offering SET partner_name = 'x' WHERE provider_code = 'ZZ1' RETURNING 1`,
  ],
  ['quarterly_return', `UPDATE quarterly_return SET revision = 1 WHERE provider_code = 'ZZ1' RETURNING 1`],
  ['draft_line', `UPDATE draft_line SET reason = 'x' WHERE provider_code = 'ZZ1' RETURNING 1`],
  ['draft_figure', `UPDATE draft_figure SET number = 1 WHERE provider_code = 'ZZ1' RETURNING 1`],
] as const

/** A commissioner locks a return of theirs, so the trigger refuses what the policy lets through. */
const refusal = (table: string, name: PersonName) =>
  table === 'quarterly_return' && name === 'north' ? '42501' : 0

test.each(CHANGES)('a row of %s is changed by the provider itself and nobody else', async (table, sql) => {
  for (const name of everybody)
    expect([name, await count(people[name], { sql })]).toEqual([
      name,
      own1.includes(name) ? 1 : refusal(table, name),
    ])
  const open = `ALTER POLICY changes ON ${table} USING (true); ALTER POLICY reads ON ${table} USING (true);
    ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_moves; ${UNHELD}`
  expect(await countWithout(open, people.lead2, { sql })).toBe(1)
})

test.each(['draft_line', 'draft_figure', 'declaration_box'])(
  'a row of %s is removed by the provider itself and nobody else',
  async (table) => {
    const sql = `DELETE FROM ${table} WHERE provider_code = 'ZZ1' RETURNING 1`
    for (const name of everybody)
      expect([name, await count(people[name], { sql })]).toEqual([name, own1.includes(name) ? 1 : 0])
    const open = `ALTER POLICY removes ON ${table} USING (true); ALTER POLICY reads ON ${table} USING (true);
      ${UNHELD}`
    expect(await countWithout(open, people.lead2, { sql })).toBe(1)
  },
)

test('a row is not handed over to another provider', async () => {
  const sql = `UPDATE service_offering SET provider_code = 'ZZ2' WHERE provider_code = 'ZZ1' RETURNING 1`
  expect(await count(people.lead1, { sql })).toBe('42501')
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
