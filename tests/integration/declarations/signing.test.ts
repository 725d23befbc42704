import { createHash } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
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
import { IN_TIME, KEY, WINDOW, beginAgain, fillIn, openYear, read, save, shown, signed } from './declaring'

const people = await registerOrganisations()
const { lead1, executive1 } = people
await openYear()
beforeEach(async () => {
  await beginAgain()
  await fillIn(lead1)
})

const SIGNED = { ok: true, value: { version: 1 } }

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
