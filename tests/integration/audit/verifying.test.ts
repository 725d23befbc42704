import { expect, test } from 'vitest'
import { submitReturn } from '@/operations/submit-return'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { asSuperuser, database } from '../../support/database'
import { fillIn, openYear, signed } from '../declarations/declaring'
import { checked, saveAll, valueOf } from '../returns/entering'
import { verify } from './verify'

const { lead1, executive1 } = await registerOrganisations()
await saveAll(lead1)
valueOf(await submitReturn(lead1, await checked(lead1), OPEN))
const [submission] = await asSuperuser<{ place: string }>('SELECT audit_seq AS place FROM submission')
const place = Number(submission?.place)
await openYear()
await fillIn(lead1)
await signed(executive1)
const [signature] = await asSuperuser<{ place: string }>('SELECT audit_seq AS place FROM signed_declaration')
const signedAt = Number(signature?.place)
const KEPT = ['audit_event', 'audit_chain', 'submission', 'signed_declaration']

/** Verifies with something changed past every trigger, and puts it back afterwards. */
async function verifyAfter(tampering: string) {
  await asSuperuser('CREATE SCHEMA kept')
  for (const table of KEPT) await asSuperuser(`CREATE TABLE kept.${table} AS TABLE public.${table}`)
  // The database works it out again.
  await asSuperuser('ALTER TABLE kept.audit_event DROP COLUMN framework')
  await pastTriggers(tampering)
  try {
    return await verify()
  } finally {
    const [removed, restored] = [
      KEPT.map((table) => `DELETE FROM ${table}`),
      KEPT.map((table) => `INSERT INTO ${table} TABLE kept.${table}`),
    ]
    await pastTriggers(`${[...removed, ...restored].join('; ')}; DROP SCHEMA kept CASCADE`)
  }
}

function pastTriggers(sql: string) {
  return withClient(database.superuserUrl, (client) =>
    client.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`),
  )
}

const of = "WHERE organisation = 'ZZ1' AND seq"

/** Writes a chain anew from a place on, so that all of its hashes are right again. */
const rewrittenFrom = (from: number, change: string) => `
  UPDATE audit_event SET ${change} ${of} = ${from};
  DO $$ DECLARE e audit_event; previous text := (SELECT hash FROM audit_event ${of} = ${from - 1}); BEGIN
    FOR e IN SELECT * FROM audit_event ${of} >= ${from} ORDER BY seq LOOP
      e.previous_hash := previous; previous := audit_hash(e);
      UPDATE audit_event SET previous_hash = e.previous_hash, hash = previous ${of} = e.seq;
    END LOOP;
    UPDATE audit_chain SET head = previous WHERE organisation = 'ZZ1';
  END $$`

test('untouched, every chain, every submission and every signed declaration holds', async () => {
  const { exit, said } = await verify()
  expect(said).toMatch(/^ZZ1: \d+ events, head [0-9a-f]{64}, holds$/m)
  expect(said).toMatch(/^national: \d+ events, head [0-9a-f]{64}, holds$/m)
  expect(said).toMatch(/^5 chains, 1 submission and 1 signed declaration checked: all hold\.$/m)
  expect(exit).toBe(0)
})

test.each<[string, string, string]>([
  ['an event', `UPDATE audit_event SET new = '{}' ${of} = 3`, 'ZZ1: .* BROKEN at 3'],
  ['a head', `UPDATE audit_chain SET head = repeat('0', 64) WHERE organisation = 'ZZ2'`, 'ZZ2: .* BROKEN at'],
  ['a tail that was cut off', `DELETE FROM audit_event ${of} >= ${place}`, `ZZ1: .* BROKEN at ${place}`],
  [
    'a tail that was cut off with its head',
    `DELETE FROM audit_event ${of} >= ${place}; UPDATE audit_chain SET seq = ${place - 1},
      head = (SELECT hash FROM audit_event ${of} = ${place - 1}) WHERE organisation = 'ZZ1'`,
    `ZZ1-2026-27-Q2, version 1: its place ${place} of the chain is empty`,
  ],
  [
    'a tail that was written anew, with every hash right',
    rewrittenFrom(place, `person_name = 'Somebody else'`),
    `ZZ1-2026-27-Q2, version 1: place ${place} of the chain has another hash than it kept`,
  ],
  [
    'a snapshot and its hash',
    `UPDATE submission SET snapshot = '{}', snapshot_sha256 = encode(sha256('{}'), 'hex')`,
    'its snapshot is not the one that the chain recorded',
  ],
  [
    'a snapshot alone',
    `ALTER TABLE submission DROP CONSTRAINT submission_snapshot; UPDATE submission SET snapshot = '{}'`,
    'its snapshot does not have the hash that it kept',
  ],
  [
    'a submission that was removed',
    'DELETE FROM submission',
    'ZZ1-2026-27-Q2, version 1: the chain records it and it is not there',
  ],
  [
    'a signature whose event was cut off with the head',
    `DELETE FROM audit_event ${of} >= ${signedAt}; UPDATE audit_chain SET seq = ${signedAt - 1},
      head = (SELECT hash FROM audit_event ${of} = ${signedAt - 1}) WHERE organisation = 'ZZ1'`,
    `ZZ1-2025-26, version 1: its place ${signedAt} of the chain is empty`,
  ],
  [
    'a signature whose event was written anew, with every hash right',
    rewrittenFrom(signedAt, `person_name = 'Somebody else'`),
    `ZZ1-2025-26, version 1: place ${signedAt} of the chain has another hash than it kept`,
  ],
  [
    'a signed snapshot and its hash',
    `UPDATE signed_declaration SET snapshot = '{}', snapshot_sha256 = encode(sha256('{}'), 'hex')`,
    'ZZ1-2025-26, version 1: its snapshot is not the one that the chain recorded',
  ],
  [
    'a signed snapshot alone',
    `ALTER TABLE signed_declaration DROP CONSTRAINT signed_declaration_snapshot;
      UPDATE signed_declaration SET snapshot = '{}'`,
    'ZZ1-2025-26, version 1: its snapshot does not have the hash that it kept',
  ],
  [
    'the hash of what was declared',
    `UPDATE signed_declaration SET content_sha256 = repeat('a', 64)`,
    'ZZ1-2025-26, version 1: its content is not the one that the chain recorded',
  ],
  [
    'a signature moved to another event',
    `UPDATE signed_declaration SET audit_seq = 2, audit_head = (SELECT hash FROM audit_event ${of} = 2)`,
    'ZZ1-2025-26, version 1: place 2 of the chain records something else',
  ],
  [
    'a signed declaration that was removed',
    'DELETE FROM signed_declaration',
    'ZZ1-2025-26, version 1: the chain records it and it is not there',
  ],
])('%s is found, and what to do is said', async (_, tampering, found) => {
  const { exit, said } = await verifyAfter(tampering)
  expect(said).toMatch(new RegExp(found))
  expect(said).toContain('NOT WHOLE')
  expect(said).toContain('What to do: stop the service and change nothing in this database')
  expect(exit).toBe(1)
})
