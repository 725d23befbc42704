import { beforeEach, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { correctDeclaration } from '@/operations/correct-declaration'
import { signDeclaration } from '@/operations/sign-declaration'
import { findSigned } from '@/server/db/signed-declarations'
import { listSignedVersions } from '@/server/db/signed-versions'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import {
  IN_TIME,
  KEY,
  LATER,
  REASON,
  WINDOW,
  beginAgain,
  fillIn,
  openYear,
  read,
  reopen,
  save,
  shown,
  signed,
} from './declaring'

const people = await registerOrganisations()
const { lead1, gatekeeper1, executive1, north } = people
await openYear()
const after = (instant: Date) => new Date(instant.getTime() + 1)

beforeEach(async () => {
  await beginAgain()
  await fillIn(lead1)
})

const versions = () => withActor(north, ({ tx }) => listSignedVersions(tx, framework.code, ['ZZ1'], KEY))
const signedVersion = (version: number | null) =>
  withActor(north, ({ tx }) => findSigned(tx, framework.code, ['ZZ1'], KEY, version))

test.each(['lead1', 'gatekeeper1'] as const)(
  '%s begins a correction, and what was signed stays in force',
  async (name) => {
    await signed(executive1)
    const before = await signedVersion(null)
    expect(await reopen(people[name])).toEqual({ ok: true, value: { version: 1 } })
    const { current } = await read(lead1)
    const begun = { personId: people[name].personId, name, at: LATER }
    expect(current).toMatchObject({ state: 'draft', version: 1, correction: { reason: REASON, begun } })
    expect(await signedVersion(null)).toEqual(before)
    expect(current.editors).toEqual([lead1.personId])
    const [event] = await asSuperuser(
      `SELECT * FROM audit_event WHERE organisation = 'ZZ1' ORDER BY seq DESC LIMIT 1`,
    )
    const { revision } = current
    expect(event).toMatchObject({
      ...{
        action: 'declaration-reopened',
        object: `ZZ1-${KEY.year}`,
        person_id: begun.personId,
        reason: REASON,
      },
      old: { state: 'signed', version: 1, revision: revision - 1 },
      new: { state: 'draft', version: 1, revision },
    })
  },
)

test('the second version carries the lateness of the first and its own reason', async () => {
  await signed(executive1, after(WINDOW.deadlineAt))
  valueOf(await reopen(lead1, REASON, WINDOW.closesAt))
  valueOf(await save(lead1, '007', { '007.comment': 'Corrected' }))
  expect(await signed(executive1, WINDOW.closesAt)).toBe(2)
  expect(await signedVersion(2)).toMatchObject({ late: true, reason: REASON, signedAt: WINDOW.closesAt })
  expect((await read(lead1)).current).toMatchObject({ state: 'signed', version: 2, correction: null })
  const standing = await versions()
  expect(standing?.versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, REASON],
    [1, null],
  ])
  const comments = await asSuperuser(
    `SELECT version, comment FROM declared_line WHERE indicator = '007' ORDER BY 1`,
  )
  expect(comments).toEqual([
    { version: 1, comment: null },
    { version: 2, comment: 'Corrected' },
  ])
})

test('a correction that is signed after the deadline of what was signed in time is not late', async () => {
  await signed(executive1, IN_TIME)
  valueOf(await reopen(lead1))
  await signed(executive1, after(WINDOW.deadlineAt))
  expect(await signedVersion(2)).toMatchObject({ late: false, reason: REASON })
})

test.each([
  ['', 'invalid'],
  [' \n ', 'invalid'],
  ['x'.repeat(1001), 'invalid'],
])('a correction needs its reason: %j', async (reason, kind) => {
  await signed(executive1)
  const before = await digestRows()
  expect(await reopen(lead1, reason)).toMatchObject({
    failure: { kind, findings: [{ code: 'S24', at: 'reason' }] },
  })
  expect(await digestRows()).toEqual(before)
})

test('a draft is not opened again: not one that was never signed, nor one whose correction is open', async () => {
  const first = await digestRows()
  expect(await reopen(lead1)).toEqual({ ok: false, failure: { kind: 'draft-open' } })
  expect(await digestRows()).toEqual(first)
  await signed(executive1)
  valueOf(await reopen(lead1))
  const before = await digestRows()
  expect(await reopen(gatekeeper1, 'Another reason')).toEqual({ ok: false, failure: { kind: 'draft-open' } })
  expect(await digestRows()).toEqual(before)
})

test('of two who begin at once one does', async () => {
  await signed(executive1)
  const outcomes = await Promise.all([reopen(lead1), reopen(gatekeeper1)])
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  const events = await asSuperuser(`SELECT 1 FROM audit_event WHERE action = 'declaration-reopened'
    AND seq > (SELECT max(audit_seq) FROM signed_declaration)`)
  expect(events).toHaveLength(1)
})

test('nothing is corrected once the year is closed, and nothing signed over it', async () => {
  const closed = after(WINDOW.yearClosesAt)
  await signed(executive1)
  const failure = { kind: 'year-closed', closedAt: WINDOW.yearClosesAt }
  const before = await digestRows()
  expect(await reopen(lead1, REASON, closed)).toEqual({ ok: false, failure })
  expect(await digestRows()).toEqual(before)
  valueOf(await reopen(lead1, REASON, WINDOW.yearClosesAt))
  const outcome = await signDeclaration(executive1, await shown(executive1), closed)
  expect(outcome).toMatchObject({ failure: { kind: 'invalid', findings: [{ code: 'S18' }] } })
})

test('who looks at an older state of the declaration is told that it has moved on', async () => {
  await signed(executive1)
  const { revision } = (await read(lead1)).current
  const before = await digestRows()
  const stale = await correctDeclaration(lead1, { ...KEY, revision: revision - 1, reason: REASON }, LATER)
  expect(stale).toMatchObject({ failure: { kind: 'changed-elsewhere' } })
  expect(await digestRows()).toEqual(before)
})

test.each(['contributor1', 'executive1'] as const)('%s begins no correction', async (name) => {
  await signed(executive1)
  const before = await digestRows()
  expect(await reopen(people[name])).toEqual({ ok: false, failure: { kind: 'not-found' } })
  expect(await digestRows()).toEqual(before)
})
