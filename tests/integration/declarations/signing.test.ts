import { createHash, randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { framework } from '@/domain/catalogue'
import { contentOf } from '@/domain/declarations/declared-content'
import { readDeclarationSnapshot } from '@/domain/declarations/declaration-snapshot-schema'
import { STATEMENT } from '@/domain/declarations/sign'
import { signDeclaration } from '@/operations/sign-declaration'
import { findAuditBreak } from '@/server/db/audit'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'
import { notMet } from '../../factories/declaration'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import {
  IN_TIME,
  KEY,
  LATER,
  WINDOW,
  beginAgain,
  fillIn,
  openYear,
  read,
  save,
  shown,
  signed,
} from './declaring'
import { somebody } from './somebody'

const people = await registerOrganisations()
const { lead1, executive1 } = people
const medical = await somebody('medical', 'executive')
await openYear()
beforeEach(async () => {
  await beginAgain()
  await fillIn(lead1)
})

const SIGNED = { ok: true, value: { version: 1 } }
const OVERTAKEN = { ok: false, failure: { kind: 'changed-elsewhere' } }
const rowsOf = async (table: string) => (await asSuperuser(`SELECT 1 FROM ${table}`)).length

test('a signature keeps everything, sealed and chained, in one go', async () => {
  const posted = await shown(executive1, { name: ' Eve  Executive ', role: 'Chief executive' })
  const before = (await read(lead1)).current
  expect(await signDeclaration(executive1, posted, IN_TIME)).toEqual(SIGNED)
  const { current } = await read(lead1)
  expect(current).toMatchObject({
    state: 'signed',
    version: 1,
    revision: posted.revision + 1,
    parts: before.parts,
  })
  const record = await withActor(people.north, ({ tx }) => findSigned(tx, framework.code, ['ZZ1'], KEY, null))
  if (!record) throw new Error('There is no signature')
  const { contentSha256 } = posted
  expect(record).toMatchObject({
    ...KEY,
    version: 1,
    signedAt: IN_TIME,
    late: false,
    reason: null,
    contentSha256,
  })
  expect(record).toMatchObject({
    signedByName: executive1.name,
    typedRole: 'Chief executive',
    statement: STATEMENT,
  })
  expect(record).toMatchObject({
    deadlineAt: WINDOW.deadlineAt,
    typedName: expect.stringMatching(/^Eve +Executive$/) as string,
  })
  expect(record.snapshotSha256).toBe(createHash('sha256').update(record.snapshot).digest('hex'))
  const { declared, entered } = readDeclarationSnapshot(record.snapshot)
  const { profile } = await read(lead1)
  expect(declared).toMatchObject(contentOf(framework, KEY.year, profile, before.parts))
  expect(entered['007']).toEqual({ personId: lead1.personId, name: lead1.name, at: IN_TIME })
  const [event] = await asSuperuser(
    `SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`,
  )
  const { snapshotSha256, auditHead, auditSeq } = record
  expect(event).toMatchObject({
    ...{
      action: 'declaration-signed',
      object: `ZZ1-${KEY.year}`,
      person_id: executive1.personId,
      at: IN_TIME,
    },
    ...{
      hash: auditHead,
      seq: String(auditSeq),
      new: { version: 1, late: false, snapshotSha256, contentSha256 },
    },
  })
  expect(await withActor(people.auditor, ({ tx }) => findAuditBreak(tx, 'ZZ1'))).toBeNull()
})

test('every indicator has its line, with what is missing and what will be done', async () => {
  valueOf(
    await save(lead1, '007', {
      '007.criteria': [],
      '007.status': 'not-met',
      '007.action': 'Meet again',
      '007.owner': 'Lead',
      '007.due': '31/12/2026',
      '007.comment': 'None',
    }),
  )
  await signed(executive1)
  const lines = await asSuperuser('SELECT * FROM declared_line ORDER BY indicator')
  expect(lines.map(({ indicator }) => indicator as string)).toEqual([
    '001',
    '002',
    '003',
    '004',
    '005',
    '006',
    '007',
    '201',
    '202',
    '203',
  ])
  const [first, last] = [lines[0], lines[6]]
  expect(first).toMatchObject({ status: 'met', criteria_missing: 0, action: null, owner: null, due: null })
  expect(last).toMatchObject({ status: 'not-met', action: 'Meet again', owner: 'Lead', comment: 'None' })
  expect(last?.['criteria_missing']).toBeGreaterThan(0)
  const [{ documents, out } = {}] = await asSuperuser<{ documents: number; out: number }>(
    'SELECT documents, documents_out_of_date AS out FROM signed_declaration',
  )
  expect([documents, out]).toEqual([2, 0])
})

test('the same form posted again, also five times at once, is one version and the same answer', async () => {
  const posted = await shown(executive1)
  const posts = Array.from({ length: 5 }, () => signDeclaration(executive1, posted, IN_TIME))
  expect(await Promise.all(posts)).toEqual(Array.from({ length: 5 }, () => SIGNED))
  const before = await digestRows()
  expect(await signDeclaration(executive1, posted, LATER)).toEqual(SIGNED)
  expect(await digestRows()).toEqual(before)
  expect([await rowsOf('signed_declaration'), await rowsOf('declared_line')]).toEqual([1, 10])
})

test('a key that was used does not work for other content', async () => {
  const posted = await shown(executive1)
  valueOf(await signDeclaration(executive1, posted, IN_TIME))
  const before = await digestRows()
  const reused = { ok: false, failure: { kind: 'key-reused' } }
  expect(await signDeclaration(executive1, { ...posted, contentSha256: 'a'.repeat(64) }, IN_TIME)).toEqual(
    reused,
  )
  expect(await digestRows()).toEqual(before)
})

test('only what was shown is signed', async () => {
  const seen = await shown(executive1)
  valueOf(await save(lead1, '006', { '006.comment': 'Changed since' }))
  const before = await digestRows()
  expect(await signDeclaration(executive1, seen, IN_TIME)).toMatchObject(OVERTAKEN)
  const now = await shown(executive1)
  const { revision, contentSha256 } = now
  expect(await signDeclaration(executive1, { ...seen, revision }, IN_TIME)).toMatchObject(OVERTAKEN)
  expect(await signDeclaration(executive1, { ...seen, contentSha256 }, IN_TIME)).toMatchObject(OVERTAKEN)
  expect(await signDeclaration(executive1, { ...now, revision: revision + 1 }, IN_TIME)).toMatchObject(
    OVERTAKEN,
  )
  expect(await digestRows()).toEqual(before)
  expect(await signDeclaration(executive1, now, IN_TIME)).toEqual(SIGNED)
})

test('two executives who sign at once make one version between them', async () => {
  const posts = [executive1, medical].map(async (actor) =>
    signDeclaration(actor, { ...(await shown(lead1)), idempotencyKey: randomUUID() }, IN_TIME),
  )
  const outcomes = await Promise.all(posts)
  expect(outcomes.filter(({ ok }) => ok)).toEqual([SIGNED])
  expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, failure: { kind: 'not-a-draft' } }])
  expect([await rowsOf('signed_declaration'), await rowsOf('declared_line')]).toEqual([1, 10])
})

test('errors stop a signature, all of them named, those of the signature too', async () => {
  valueOf(await save(lead1, '006', { '006.status': '' }))
  valueOf(await save(lead1, '007', submittedValues(notMet('007'))))
  const before = await digestRows()
  const posted = await shown(executive1, { name: ' ', role: '', agreed: false })
  const outcome = await signDeclaration(executive1, posted, IN_TIME)
  const found = !outcome.ok && outcome.failure.kind === 'invalid' ? outcome.failure.findings : []
  expect(found.map(({ at }) => at)).toEqual(
    expect.arrayContaining(['006.status', '007.owner', 'signedName', 'signedRole', 'agreed']),
  )
  expect(found.every(({ severity }) => severity === 'error')).toBe(true)
  expect(await digestRows()).toEqual(before)
})

/** What is typed into 007 for an indicator that is not met. */
function submittedValues(parts: ReturnType<typeof notMet>) {
  const typed = Object.entries({ ...parts['007'], owner: '', due: '31/12/2026' })
  return Object.fromEntries(typed.map(([name, text]) => [`007.${name}`, text]))
}
