import { withClient } from '../../../scripts/postgres/client.mjs'
import { expect, test } from 'vitest'
import { database } from '../../support/database'
import { count, countWithout, stateOf, trySuperuser } from './probe'
import { makeWorld } from './world'

const people = await makeWorld()
const REVIEWED = [
  'review_judgement',
  'review_finding',
  'review_outcome',
  'review_answer',
  'declaration_decision',
]
const DECLARED = ['declaration_editor', 'signed_declaration', 'declared_line', 'declared_file', ...REVIEWED]
const KEPT = [
  'submission',
  'submitted_line',
  'receipt',
  'return_decision',
  'handover',
  'vouched_quarter',
  'query',
  'query_message',
  'signal_case',
  'case_step',
  'evidence_file',
  'evidence_scan',
  'action',
  'action_entry',
  'action_file',
  'former_row',
  ...DECLARED,
  'audit_event',
]
const COLUMNS: Readonly<Record<string, string>> = {
  audit_event: 'reason',
  evidence_file: 'name',
  evidence_scan: 'state',
  former_row: 'relation',
  query_message: 'text',
  action: 'source',
  action_entry: 'text',
  action_file: 'number',
}
const column = (table: string) => (DECLARED.includes(table) ? 'financial_year' : (COLUMNS[table] ?? 'period'))

const changes = KEPT.flatMap((table): [string, string][] => [
  [table, `UPDATE ${table} SET ${column(table)} = ${column(table)}`],
  [table, `DELETE FROM ${table}`],
  [table, `TRUNCATE ${table} CASCADE`],
])

test.each(changes)(
  '%s: %s is refused to the service, to the owner and to a superuser',
  async (table, sql) => {
    expect(await count(people.lead1, { sql })).toBe('42501')
    expect(await asOwnerRefused(sql)).toBe('55000')
    expect(await trySuperuser(sql)).toBe('55000')
    expect(await trySuperuser('SET LOCAL session_replication_role = replica', sql)).toEqual([])
  },
)

test.each(KEPT)('a grant alone would not let the service change %s', async (table) => {
  const sql = `UPDATE ${table} SET ${column(table)} = ${column(table)}`
  const granted = `GRANT SELECT, UPDATE, DELETE ON ${table} TO assurance_app`
  expect(await countWithout(granted, people.lead1, { sql })).toBe('55000')
})

test.each([
  `UPDATE audit_chain SET head = repeat('0', 64)`,
  `UPDATE audit_chain SET seq = seq + 2`,
  `DELETE FROM audit_chain`,
  `TRUNCATE audit_chain CASCADE`,
])('an audit chain only grows: %s', async (sql) => {
  expect(await count(people.auditor, { sql })).toBe('42501')
  expect(await trySuperuser(sql)).toBe('55000')
})

async function asOwnerRefused(sql: string) {
  return withClient(database.ownerUrl, async (client) => {
    try {
      await client.query(sql)
      return 'done'
    } catch (refusal) {
      return stateOf(refusal)
    }
  })
}
