import { expect, test } from 'vitest'
import { count, countWithout } from './probe'
import { insertion, validRows, type Table } from './valid-rows'
import { makeWorld, type PersonName } from './world'

const people = await makeWorld()
const everybody = Object.keys(people) as PersonName[]

const DRAFTS = ['draft_line', 'draft_figure', 'receipt', 'declaration_box', 'declaration_editor'] as const
const SUBMITTED = [
  'window_extension',
  'service_offering',
  'quarterly_return',
  'submission',
  'submitted_line',
  'return_decision',
  'declaration',
  'signed_declaration',
  'declared_line',
] as const
const AUDIT = ['audit_chain', 'audit_event'] as const

const own1: PersonName[] = ['lead1', 'contributor1', 'executive1']
const own2: PersonName[] = ['lead2', 'gatekeeper2']

const readsOf = (tables: readonly string[], provider: string, readers: PersonName[]) =>
  tables.map((table) => ({ table, provider, readers }))
const READS = [
  ...readsOf(DRAFTS, 'ZZ1', [...own1, 'auditor']),
  ...readsOf(DRAFTS, 'ZZ2', [...own2, 'auditor']),
  ...readsOf(SUBMITTED, 'ZZ1', [...own1, 'north', 'national', 'auditor']),
  // North commissioned ZZ2 until 2025 and reads nothing of it now, not even what was submitted then.
  ...readsOf(SUBMITTED, 'ZZ2', [...own2, 'south', 'national', 'auditor']),
  ...readsOf(AUDIT, 'ZZ1', [...own1, 'north', 'auditor']),
  ...readsOf(AUDIT, 'ZZ2', [...own2, 'south', 'auditor']),
  ...readsOf(AUDIT, 'NORTH', ['north', 'auditor']),
  ...readsOf(AUDIT, 'national', ['auditor']),
]

const reading = (table: string, owner: string) => ({
  sql: `SELECT 1 FROM ${table} WHERE ${table.startsWith('audit') ? 'organisation' : 'provider_code'} = $1`,
  values: [owner],
})

async function readersOf(table: string, provider: string) {
  const seen: PersonName[] = []
  for (const name of everybody)
    if ((await count(people[name], reading(table, provider))) !== 0) seen.push(name)
  return seen
}

test.each(READS)(
  '$table of $provider is read by exactly its readers',
  async ({ table, provider, readers }) => {
    expect(await readersOf(table, provider)).toEqual(everybody.filter((name) => readers.includes(name)))
    expect(await count(null, reading(table, provider))).toBe(0)
  },
)

test.each([...DRAFTS, ...SUBMITTED, ...AUDIT])(
  'without its policy %s would be read by a stranger',
  async (table) => {
    expect(await count(people.lead2, reading(table, 'ZZ1'))).toBe(0)
    const open = `ALTER POLICY reads ON ${table} USING (true)`
    expect(await countWithout(open, people.lead2, reading(table, 'ZZ1'))).toBeGreaterThan(0)
  },
)

/** Whoever writes a box is put on its declaration's list, which has a policy of its own. */
const UNHELD = 'ALTER TABLE declaration_box DISABLE TRIGGER declaration_box_names_editors'

const KEY_TAIL: Partial<Record<Table, object>> = {
  service_offering: { offering: 'neurosurgical' },
  draft_line: { indicator: '101' },
  draft_figure: { field: 'denominator' },
  submission: { version: 2, reason: 'A wrong count' },
  receipt: { idempotency_key: '00000000-0000-4000-8000-000000000002' },
  declaration_box: { field: 'comment' },
}
const ADDED = Object.keys(KEY_TAIL) as Table[]
const adding = (table: Table, provider: string) =>
  insertion(table, { ...validRows[table](provider), ...KEY_TAIL[table] })

test.each(ADDED)('a row of %s is added by the provider itself and nobody else', async (table) => {
  for (const name of everybody)
    expect([name, await count(people[name], adding(table, 'ZZ1'))]).toEqual([
      name,
      own1.includes(name) ? 1 : '42501',
    ])
  expect(await count(null, adding(table, 'ZZ1'))).toBe('42501')
  const open = `ALTER POLICY adds ON ${table} WITH CHECK (true); ALTER POLICY reads ON ${table} USING (true);
    ${UNHELD}`
  expect(await countWithout(open, people.lead2, adding(table, 'ZZ1'))).toBe(1)
})

test('a line joins a submission only in the transaction that makes it', async () => {
  const line = insertion('submitted_line', { ...validRows.submitted_line('ZZ1'), indicator: '101' })
  expect(await count(people.lead1, line)).toBe('55000')
  expect(await count(people.lead2, line)).toBe('42501')
  const mutant = 'ALTER TABLE submitted_line DISABLE TRIGGER submitted_line_in_time'
  expect(await countWithout(mutant, people.lead1, line)).toBe(1)
})
