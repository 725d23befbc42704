import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { signDeclaration } from '@/operations/sign-declaration'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { IN_TIME, LATER, beginAgain, fillIn, openYear, save, shown } from './declaring'
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
