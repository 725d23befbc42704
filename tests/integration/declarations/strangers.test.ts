import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findDeclaration } from '@/server/db/declarations'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'
import { digestRows } from '../returns/digest'
import { KEY, fillIn, openYear, signed } from './declaring'
import {
  others,
  trySaving,
  trySigning,
  tryCorrecting,
  promoted,
  lead1,
  executive1,
  people,
} from './trespassing'
await openYear()
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

beforeAll(() => fillIn(lead1))

test.each(others)('%s neither saves into a declaration of ZZ1 nor signs it', async (name) => {
  const before = await digestRows()
  expect(await trySaving(people[name])).toEqual(NOT_FOUND)
  expect(await trySigning(people[name])).toEqual(NOT_FOUND)
  expect(await digestRows()).toEqual(before)
})

test.each(['gatekeeper1', 'executive1'] as const)('%s saves nothing', async (name) => {
  const before = await digestRows()
  expect(await trySaving(people[name])).toEqual(NOT_FOUND)
  expect(await digestRows()).toEqual(before)
})

test('a declaration that is not there is refused in the same words', async () => {
  for (const key of [
    { ...KEY, providerCode: 'ZZ9' },
    { ...KEY, providerCode: 'ZZ2' },
  ]) {
    expect(await trySaving(lead1, key)).toEqual(NOT_FOUND)
    expect(await trySigning(executive1, key)).toEqual(NOT_FOUND)
    expect(await tryCorrecting(lead1, key)).toEqual(NOT_FOUND)
  }
})

test.each(others)(
  '%s is stopped by the database alone, should the service let them through',
  async (name) => {
    const before = await digestRows()
    expect(await orRefused(trySaving(promoted(people[name])))).toEqual(NOT_FOUND)
    expect(await orRefused(trySigning(promoted(people[name])))).toMatchObject({ ok: false })
    expect(await orRefused(tryCorrecting(promoted(people[name])))).toMatchObject({ ok: false })
    expect(await digestRows()).toEqual(before)
  },
)

/** Whoever signs for nobody is refused aloud by the database when they try, and whoever judges a declaration when they change it. */
const orRefused = (attempt: Promise<unknown>) =>
  attempt.catch((failure: unknown) => {
    if (/row-level security|no audit|provider's alone/.test(String(failure))) return NOT_FOUND
    throw failure
  })

test('nobody of the provider but an executive signs, should the service let them through', async () => {
  const before = await digestRows()
  for (const name of ['contributor1', 'gatekeeper1'] as const)
    await expect(trySigning(promoted(people[name]))).rejects.toThrow(/row-level security|not yours to write/)
  expect(await digestRows()).toEqual(before)
})

test('what is signed is read by the commissioner, and by nobody of another organisation', async () => {
  await signed(executive1)
  const versionFor = (actor: Actor, scope: readonly string[] | 'all') =>
    withActor(actor, ({ tx }) => findSigned(tx, framework.code, scope, KEY, null))
  for (const name of ['lead1', 'north', 'national', 'auditor'] as const)
    expect((await versionFor(people[name], 'all'))?.version).toBe(1)
  for (const name of ['lead2', 'south', 'administrator'] as const)
    expect(await versionFor(people[name], 'all')).toBeNull()
  expect(await versionFor(people.auditor, ['ZZ2'])).toBeNull()
})

test.each(others)('%s begins no correction', async (name) => {
  const before = await digestRows()
  expect(await tryCorrecting(people[name])).toEqual(NOT_FOUND)
  expect(await digestRows()).toEqual(before)
})

test('a draft is read by its provider and the auditor, and its parts by nobody else', async () => {
  const partsFor = async (actor: Actor) => {
    const file = await withActor(actor, ({ tx }) => findDeclaration(tx, framework.code, 'all', KEY))
    return file && Object.keys(file.current.parts).length + file.current.editors.length
  }
  for (const name of ['lead1', 'executive1', 'auditor'] as const)
    expect(await partsFor(people[name])).toBe(12)
  for (const name of ['north', 'national'] as const) expect(await partsFor(people[name])).toBe(0)
  for (const name of ['lead2', 'south', 'administrator'] as const)
    expect(await partsFor(people[name])).toBeNull()
})
