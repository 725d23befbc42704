import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { correctDeclaration } from '@/operations/correct-declaration'
import { signDeclaration } from '@/operations/sign-declaration'
import { findDeclaration, lockDeclaration } from '@/server/db/declarations'
import { findSigned } from '@/server/db/signed-declarations'
import { withActor } from '@/server/db/transaction'
import { autosavePart, savePart } from '../../factories/saving'
import { anActor } from '../../factories/actors'
import { type PersonName, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { IN_TIME, KEY, REASON, beginAgain, fillIn, openYear, read, shown, signed } from './declaring'

const people = await registerOrganisations()
const { lead1, executive1 } = people
await openYear()
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

const others: PersonName[] = [
  ...([
    'lead2',
    'executive2',
    'gatekeeper2',
    'north',
    'south',
    'national',
    'auditor',
    'administrator',
  ] as const),
]

/** By itself, then by the button; whichever got further. */
const trySaving = async (actor: Actor, key = KEY) => {
  const posted = { ...key, part: '006', base: {}, typed: { '006.comment': 'Mine' } }
  const byItself = await autosavePart(actor, posted, IN_TIME)
  const pressed = await savePart(actor, posted, IN_TIME)
  return byItself.ok ? byItself : pressed
}
const trySigning = async (actor: Actor, key = KEY) =>
  signDeclaration(actor, { ...(await shown(lead1)), ...key }, IN_TIME)
const tryCorrecting = async (actor: Actor, key = KEY) =>
  correctDeclaration(
    actor,
    { ...key, revision: (await read(lead1)).current.revision, reason: REASON },
    IN_TIME,
  )

/** The same person, as a programming error would let them through the first two fences: role and reach. */
const promoted = (actor: Actor): Actor => ({
  ...anActor('executive', 'all', { personId: actor.personId }),
  memberships: (['executive', 'service-lead'] as const).map((role) => ({
    role,
    framework: 'hsps-1767',
    organisation: '',
    reaches: 'all',
  })),
})

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
    expect(await trySaving(promoted(people[name]))).toEqual(NOT_FOUND)
    expect(await orRefused(trySigning(promoted(people[name])))).toEqual(NOT_FOUND)
    expect(await orRefused(tryCorrecting(promoted(people[name])))).toMatchObject({ ok: false })
    expect(await digestRows()).toEqual(before)
  },
)

/** Whoever signs for nobody is refused aloud by the database when they try. */
const orRefused = (attempt: Promise<unknown>) =>
  attempt.catch((failure: unknown) => {
    if (/row-level security|no audit/.test(String(failure))) return NOT_FOUND
    throw failure
  })

test('nobody of the provider but an executive signs, should the service let them through', async () => {
  const before = await digestRows()
  for (const name of ['contributor1', 'gatekeeper1'] as const)
    await expect(trySigning(promoted(people[name]))).rejects.toThrow(/row-level security/)
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

// From here on this database is weaker than the service's: the last tests of the file.
test('a stranger is stopped by the service alone, should the database let them through', async () => {
  await beginAgain()
  await fillIn(lead1)
  await weaken()
  const before = await digestRows()
  for (const name of others) {
    expect(await trySaving(people[name])).toEqual(NOT_FOUND)
    expect(await trySigning(people[name])).toEqual(NOT_FOUND)
    expect(await tryCorrecting(people[name])).toEqual(NOT_FOUND)
  }
  expect(await digestRows()).toEqual(before)
})

test('a query is stopped by the reach it was given, should nothing else stop it', async () => {
  const found = (reach: readonly string[] | 'all') =>
    withActor(people.lead2, async ({ tx }) => [
      await findDeclaration(tx, framework.code, reach, KEY),
      await lockDeclaration(tx, framework.code, reach, KEY),
    ])
  expect(await found(['ZZ2'])).toEqual([null, null])
  expect(await found([])).toEqual([null, null])
  for (const file of await found('all')) expect(file?.current.providerCode).toBe('ZZ1')
})

test('without any fence a stranger would save, sign and correct, so the tests above can fail', async () => {
  const signer = promoted(people.executive2)
  expect(await trySaving(promoted(people.lead2))).toMatchObject({ ok: true })
  expect(await trySigning(signer)).toMatchObject({ ok: true })
  expect(await tryCorrecting(promoted(people.lead2))).toMatchObject({ ok: true })
})

/** Takes down row security, and lets everybody write every audit trail. */
async function weaken() {
  const secured = await asSuperuser<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity',
  )
  for (const { name } of secured) await asSuperuser(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`)
  await asSuperuser(`CREATE OR REPLACE FUNCTION my_recordable_services() RETURNS text[] LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ SELECT array_agg('hsps-1767/' || code) FROM provider $$`)
}
