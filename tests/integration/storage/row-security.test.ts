import { describe, expect, test } from 'vitest'
import { type Question, count, countWithout } from './probe'
import { insertion, type Table } from './valid-rows'
import { OWN1, OWN_TINY, SIDES, TINY, ZZ1, ZZ2, makeWorld, rowOf, type PersonName, type Place } from './world'
import { writersOf } from './writers'

const people = await makeWorld()
const everybody = Object.keys(people) as PersonName[]

const DRAFTS = [
  'draft_line',
  'draft_figure',
  'receipt',
  'declaration_box',
  'declaration_editor',
  'handover',
] as const
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
  'vouched_quarter',
  'chart_annotation',
  'query',
  'query_message',
  'signal_case',
  'case_step',
  'review_outcome',
  'review_answer',
  'declaration_decision',
  'evidence_file',
  'evidence_scan',
  'declared_file',
  'action',
  'action_entry',
  'action_file',
] as const
/** What is written of a declaration before anything is signed. */
const REVIEWS = ['review_judgement', 'review_finding'] as const
const AUDIT = ['audit_chain', 'audit_event'] as const

const own2: readonly PersonName[] = ['lead2', 'gatekeeper2']

const readsOf = (tables: readonly string[], place: Place, readers: PersonName[]) =>
  tables.map((table) => ({ table, place, readers }))
const READS = [
  ...readsOf(DRAFTS, ZZ1, [...OWN1, 'auditor']),
  ...readsOf(DRAFTS, ZZ2, [...own2, 'auditor']),
  ...readsOf(DRAFTS, TINY, [...OWN_TINY, 'tinyAuditor']),
  ...readsOf(SUBMITTED, ZZ1, [...OWN1, 'north', 'national', 'auditor']),
  // North commissioned ZZ2 until 2025 and reads nothing of it now, not even what was submitted then.
  ...readsOf(SUBMITTED, ZZ2, [...own2, 'south', 'national', 'auditor']),
  ...readsOf(REVIEWS, ZZ1, ['north', 'national', 'auditor']),
  ...readsOf(REVIEWS, ZZ2, ['south', 'national', 'auditor']),
  ...readsOf(REVIEWS, TINY, ['tinySouth', 'tinyNational', 'tinyAuditor']),
  ...readsOf(SUBMITTED, TINY, [...OWN_TINY, 'tinySouth', 'tinyNational', 'tinyAuditor']),
]

/** A chain is of an organisation, whatever its events are about; which of these each sees is told in the tests of frameworks. */
const CHAINS = [
  { owner: 'ZZ1', readers: [...OWN1, ...OWN_TINY, 'north', 'tinySouth', 'auditor', 'tinyAuditor'] },
  { owner: 'ZZ2', readers: [...own2, 'south', 'auditor', 'tinyAuditor'] },
  { owner: 'NORTH', readers: ['north', 'auditor', 'tinyAuditor'] },
  { owner: 'national', readers: ['auditor', 'tinyAuditor'] },
]

const reading = (table: string, { framework, provider }: Place) => ({
  sql: `SELECT 1 FROM ${table} WHERE framework = $1 AND provider_code = $2`,
  values: [framework, provider],
})
const auditing = (table: string, owner: string) => ({
  sql: `SELECT 1 FROM ${table} WHERE organisation = $1`,
  values: [owner],
})

async function readersOf(question: Question) {
  const seen: PersonName[] = []
  for (const name of everybody) if ((await count(people[name], question)) !== 0) seen.push(name)
  return seen
}

const inOrder = (readers: readonly string[]) => everybody.filter((name) => readers.includes(name))

test.each(READS)(
  '$table of $place.provider under $place.framework is read by exactly its readers',
  async ({ table, place, readers }) => {
    expect(await readersOf(reading(table, place))).toEqual(inOrder(readers))
    expect(await count(null, reading(table, place))).toBe(0)
  },
)

test.each(AUDIT.flatMap((table) => CHAINS.map((chain) => ({ table, ...chain }))))(
  '$table of $owner is read by exactly its readers',
  async ({ table, owner, readers }) => {
    expect(await readersOf(auditing(table, owner))).toEqual(inOrder(readers))
    expect(await count(null, auditing(table, owner))).toBe(0)
  },
)

const STRANGERS = [
  { whose: 'another provider', name: 'lead2' },
  { whose: 'another framework', name: 'tinyLead' },
] as const

describe.each(STRANGERS)('without its policy, by somebody of $whose,', ({ name }) => {
  test.each([...DRAFTS, ...SUBMITTED, ...REVIEWS])('%s would be read', async (table) => {
    expect(await count(people[name], reading(table, ZZ1))).toBe(0)
    const open = `ALTER POLICY reads ON ${table} USING (true)`
    expect(await countWithout(open, people[name], reading(table, ZZ1))).toBeGreaterThan(0)
  })
})

test.each(AUDIT)('without its policy %s would be read by somebody of another provider', async (table) => {
  expect(await count(people.lead2, auditing(table, 'ZZ1'))).toBe(0)
  const open = `ALTER POLICY reads ON ${table} USING (true)`
  expect(await countWithout(open, people.lead2, auditing(table, 'ZZ1'))).toBeGreaterThan(0)
})

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
/** In the own name of whoever asks, where the row says whose it is. */
const adding = (table: Table, place: Place, personId: string | null = null) => {
  const signed = personId && { submission: { submitted_by: personId }, receipt: { person_id: personId } }
  const own = signed ? Object.entries(signed).find(([name]) => name === table)?.[1] : {}
  return insertion(table, { ...rowOf(table, place), ...KEY_TAIL[table], ...own })
}

describe.each(SIDES)('under $place.framework', ({ place }) => {
  test.each(ADDED)(
    'a row of %s is added by those of the provider who may, and nobody else',
    async (table) => {
      const writers = writersOf(table, place.framework)
      for (const name of everybody)
        expect([name, await count(people[name], adding(table, place, people[name]))]).toEqual([
          name,
          writers.includes(name) ? 1 : '42501',
        ])
      expect(await count(null, adding(table, place))).toBe('42501')
      const open = `ALTER POLICY adds ON ${table} WITH CHECK (true); ALTER POLICY reads ON ${table} USING (true);
      ${UNHELD}`
      expect(await countWithout(open, people.lead2, adding(table, place))).toBe(1)
    },
  )
})

test('a line joins a submission only in the transaction that makes it', async () => {
  const line = insertion('submitted_line', { ...rowOf('submitted_line', ZZ1), indicator: '101' })
  expect(await count(people.lead1, line)).toBe('55000')
  expect(await count(people.lead2, line)).toBe('42501')
  const mutant = 'ALTER TABLE submitted_line DISABLE TRIGGER submitted_line_in_time'
  expect(await countWithout(mutant, people.lead1, line)).toBe(1)
})
