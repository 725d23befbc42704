import { beforeAll, expect, test } from 'vitest'
import { decideRedaction } from '@/operations/decide-redaction'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { ask, nameAPatient, openId, people, verify } from './naming'

const KEPT = ['audit_event', 'submission', 'redaction']

beforeAll(async () => {
  await nameAPatient()
  await ask()
  await decideRedaction(people.gatekeeper1, await openId(), true)
  await asSuperuser('ALTER TABLE redaction DROP CONSTRAINT redaction_two_people; CREATE SCHEMA kept')
  for (const table of KEPT) await asSuperuser(`CREATE TABLE kept.${table} AS TABLE public.${table}`)
  // The database works it out again.
  await asSuperuser('ALTER TABLE kept.audit_event DROP COLUMN framework')
})

/** Past every trigger, as whoever owns the machine could. */
const pastTriggers = (sql: string) =>
  withClient(database.superuserUrl, async (client) => {
    await client.query('SET session_replication_role = replica')
    return (await client.query(sql)).rowCount
  })

test('as it was redacted, everything holds', async () => {
  expect(await verify()).toMatchObject({ isWhole: true })
})

const ALTERED = [
  [
    `UPDATE audit_event SET new = new || '{"late": true}' WHERE new::text LIKE '%[redacted%'`,
    'another value of a redacted event',
  ],
  [
    `UPDATE audit_event SET person_name = 'Somebody else' WHERE reason LIKE '[redacted%'`,
    'who did a redacted event',
  ],
  [
    `UPDATE submission SET snapshot = replace(snapshot, '"numerator":', '"numerator":1')`,
    'a figure of a redacted snapshot',
  ],
  [`UPDATE redaction SET settled_by = asked_by WHERE is_agreed`, 'who agreed'],
  [
    `UPDATE audit_event SET new = jsonb_set(new, '{marks}', '[]') WHERE action = 'text-redacted'`,
    'what the redaction says of hashes',
  ],
  [
    `UPDATE audit_event SET new = jsonb_set(new, '{sha256}', to_jsonb(repeat('0', 64))) WHERE action = 'text-redacted'`,
    'the hash of the text',
  ],
  [`DELETE FROM audit_event WHERE action = 'text-redacted'`, 'that it was redacted at all'],
] as const

test.each(ALTERED)('what is let through is that text alone: %s', async (sql) => {
  expect(await pastTriggers(sql)).toBeGreaterThan(0)
  expect(await verify()).toMatchObject({ isWhole: false })
  for (const table of KEPT) {
    await pastTriggers(`DELETE FROM ${table}`)
    await pastTriggers(`INSERT INTO ${table} TABLE kept.${table}`)
  }
  expect(await verify()).toMatchObject({ isWhole: true })
})
