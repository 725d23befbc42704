import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import type { ActionKey } from '@/domain/actions/action'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { toActionView } from '@/features/actions/to-action-view'
import { attachActionFile } from '@/operations/attach-action-file'
import { downloadActionFile } from '@/operations/download-action-file'
import { downloadEvidence } from '@/operations/download-evidence'
import { getAction } from '@/operations/read/get-action'
import { recordActionFile } from '@/server/db/action-files'
import { listYearFiles } from '@/server/db/declared-files'
import { insertEvidence } from '@/server/db/evidence'
import { withActor } from '@/server/db/transaction'
import { clamdScanner } from '@/server/storage/clamd'
import { YEAR } from '../../factories/declaration'
import { type ClamdDouble, startClamd } from '../../support/clamd-double'
import { asSuperuser } from '../../support/database'
import { aPdf, received, sha256, store } from '../evidence/uploading'
import { after, people, submitBoth, tiny } from '../queries/asking'
import { digestRows } from '../returns/digest'
import { ZZ1, valueOf } from '../returns/entering'
import { takeDownFences } from '../take-down-fences'
import { COMPLETED, DUE, enter, open } from './acting'

const { lead1, contributor1, executive1, gatekeeper1, north, national, auditor } = people
const outside = [people.south, people.lead2, people.administrator, tiny.tinyLead, tiny.tinyNational]
const inside = [lead1, contributor1, executive1, gatekeeper1, north, national, auditor]
const NOT_FOUND = { ok: false, failure: 'not-found' }
const CONTENT = aPdf('reminders')
let clamd: ClamdDouble
let key: ActionKey
let other: ActionKey
let id: string

const scanned = (name: string, content: Uint8Array) =>
  received(name, content, { scanner: clamdScanner(clamd.address) })
const taking = (actor: Actor, of: ActionKey, file: string) => downloadActionFile(actor, of, file, { store })

beforeAll(async () => {
  clamd = await startClamd()
  await submitBoth()
  key = valueOf(await open(lead1))
  other = valueOf(await open(lead1, { text: 'Ask the survey in two more languages.' }))
  id = valueOf(await attachActionFile(contributor1, key, await scanned('Reminder.pdf', CONTENT), after(1)))
})
afterAll(() => clamd.stop())

test('a file stands with its action: who uploaded it, when, and what a scanner said; it is an event of the provider', async () => {
  const read = await getAction(north, key, after(2))
  expect(read && toActionView(north, read)).toMatchObject({
    files: [{ file: { name: 'Reminder.pdf', state: 'No malware found' } }],
    upload: null,
  })
  expect(read && toActionView(lead1, read, 'bomb').upload).toMatchObject({
    to: '/uploads/actions/ZZ1-1',
    error: expect.stringContaining('unpacks') as string,
  })
  expect((await getAction(lead1, other, after(2)))?.files).toEqual([])
  expect(
    await asSuperuser(`SELECT person_id, new FROM audit_event WHERE action = 'action-file-added'`),
  ).toEqual([
    {
      person_id: contributor1.personId,
      new: { action: 1, file: id, name: 'Reminder.pdf', sha256: sha256(CONTENT) },
    },
  ])
})

test('it is given to whoever reads the action, and who took it is kept; to nobody else, and at no other address', async () => {
  for (const actor of inside)
    expect(await text(valueOf(await taking(actor, key, id)).content), actor.name).toBe(CONTENT.toString())
  expect(
    await asSuperuser(
      `SELECT count(*)::int AS n FROM audit_event WHERE organisation = 'downloads' AND object = 'ZZ1-1'`,
    ),
  ).toEqual([{ n: inside.length }])
  const reading = {
    ...people.south,
    memberships: people.south.memberships.map((held) => ({ ...held, alsoReads: [ZZ1.providerCode] })),
  }
  for (const actor of [...outside, reading])
    expect(await taking(actor, key, id), actor.name).toEqual(NOT_FOUND)
  expect(await taking(lead1, other, id)).toEqual(NOT_FOUND)
  expect(await taking(lead1, key, '00000000-0000-4000-8000-000000000000')).toEqual(NOT_FOUND)
  const declared = { framework: framework.code, providerCode: 'ZZ1', year: YEAR }
  for (const actor of [lead1, north])
    expect(await downloadEvidence(actor, declared, id, { store })).toEqual(NOT_FOUND)
})

test('whoever may not upload for the provider adds none, and a completed action takes none until it is opened again', async () => {
  const file = await scanned('late.pdf', aPdf('late'))
  const before = await digestRows()
  for (const actor of [executive1, gatekeeper1, north, national, auditor, ...outside])
    expect(await attachActionFile(actor, key, file), actor.name).toEqual(NOT_FOUND)
  expect(await digestRows()).toEqual(before)
  valueOf(await enter(lead1, other, 1, COMPLETED, 2))
  expect(await attachActionFile(lead1, other, file, after(3))).toEqual({ ok: false, failure: 'not-open' })
  const done = await getAction(lead1, other, after(3))
  expect(done && toActionView(lead1, done).upload).toBe(null)
  valueOf(await enter(north, other, 2, { ...DUE, kind: 'reopened', text: 'Half of them are missing.' }, 3))
  valueOf(await attachActionFile(lead1, other, file, after(4)))
})

test('the files of a year are listed for its pack, as they were at a moment', async () => {
  const listed = async (at: Date | null, scope: readonly string[] | 'all' = 'all') =>
    (await withActor(national, ({ tx }) => listYearFiles(tx, framework.code, scope, YEAR, at))).actions.map(
      ({ provider, number, file }) => [provider, number, file.name, file.scan],
    )
  const first = ['ZZ1', 1, 'Reminder.pdf', 'clean']
  expect(await listed(null)).toEqual([first, ['ZZ1', 2, 'late.pdf', 'clean']])
  expect(await listed(after(2))).toEqual([first])
  expect(await listed(null, ['ZZ2'])).toEqual([])
})

test('the database keeps whoever may not from adding one, and a file of another purpose out', async () => {
  const add = (actor: Actor, purpose: 'action' | 'declaration', of = key) =>
    withActor(actor, async ({ tx, at }) => {
      const file = { ...(await scanned('x.pdf', aPdf(`x ${purpose}`))), purpose, replaces: null }
      const uploaded = { personId: actor.personId, name: actor.name, at }
      await recordActionFile(tx, of, await insertEvidence(tx, of, file, uploaded))
    })
  await expect(add(lead1, 'declaration')).rejects.toThrow(/open action/)
  await expect(add(lead1, 'action', { ...key, number: 9 })).rejects.toThrow(/open action/)
  for (const actor of [north, executive1])
    await expect(add(actor, 'action')).rejects.toThrow(/row-level security/)
  const record = (actor: Actor) => withActor(actor, ({ tx }) => recordActionFile(tx, other, id))
  await expect(record(north)).rejects.toThrow(/row-level security/)
  await expect(record(lead1)).rejects.toThrow(/duplicate|unique/i)
})

test('a stranger is stopped by the service alone, should the database let them through', async () => {
  await takeDownFences()
  for (const actor of outside) expect(await taking(actor, key, id), actor.name).toEqual(NOT_FOUND)
  expect(await taking(lead1, other, id)).toEqual(NOT_FOUND)
})
