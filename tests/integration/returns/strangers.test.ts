import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { ok } from '@/domain/result'
import { changeDraft } from '@/operations/change-draft'
import { submitReturn } from '@/operations/submit-return'
import type { Transaction } from '@/server/db/client'
import { findReturn, lockReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { saveSection } from '../../factories/saving'
import { anActor } from '../../factories/actors'
import { OPEN, type PersonName, registerOrganisations } from '../../factories/organisations'
import { aLine } from '../../factories/typed-return'
import { asSuperuser } from '../../support/database'
import { digestRows } from './digest'
import { ZZ1, checked, read, saveAll } from './entering'

const people = await registerOrganisations()
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }
const typed = aLine('106', { denominator: '9', numerator: '9' })

beforeAll(() => saveAll(people.lead1))

async function trySaving(actor: Actor) {
  const { revision } = (await read(people.lead1)).current
  return saveSection(actor, { ...ZZ1, section: 'programme', revision, typed }, OPEN)
}

const trySubmitting = async (actor: Actor) => submitReturn(actor, await checked(people.lead1), OPEN)

/** The same person, as a programming error would let them through the first two fences: role and reach. */
const promoted = (actor: Actor): Actor => ({ ...anActor('service-lead', 'all'), personId: actor.personId })

const others: PersonName[] = [
  'lead2',
  'gatekeeper2',
  'north',
  'south',
  'national',
  'auditor',
  'administrator',
]

test.each([...others, 'gatekeeper1', 'executive1'] as const)(
  '%s saves nothing into a return of ZZ1',
  async (name) => {
    const before = await digestRows()
    expect(await trySaving(people[name])).toEqual(NOT_FOUND)
    expect(await digestRows()).toEqual(before)
  },
)

test.each([...others, 'contributor1', 'executive1'] as const)(
  '%s does not submit a return of ZZ1',
  async (name) => {
    const before = await digestRows()
    expect(await trySubmitting(people[name])).toEqual(NOT_FOUND)
    expect(await digestRows()).toEqual(before)
  },
)

test('a return that is not there is refused in the same words', async () => {
  const nowhere = { ...ZZ1, providerCode: 'ZZ9', section: 'programme', revision: 0, typed }
  expect(await saveSection(people.lead1, nowhere, OPEN)).toEqual(NOT_FOUND)
})

test.each(others)(
  '%s is stopped by the database alone, should the service let them through',
  async (name) => {
    const before = await digestRows()
    expect(await orRefused(trySaving(promoted(people[name])))).toEqual(NOT_FOUND)
    expect(await orRefused(trySubmitting(promoted(people[name])))).toMatchObject({ ok: false })
    expect(await digestRows()).toEqual(before)
  },
)

/**
 * A commissioner sees that a return is there, because it may be accepted, but none of its draft, so there is nothing that
 * could be submitted; and the database refuses a write aloud.
 */
const orRefused = (attempt: Promise<unknown>) =>
  attempt.catch((failure: unknown) => {
    if (String(failure).includes("a draft is its provider's alone")) return NOT_FOUND
    throw failure
  })

// From here on this database is weaker than the service's: the last tests of the file.
test('a stranger is stopped by the service alone, should the database let them through', async () => {
  await weaken()
  const before = await digestRows()
  for (const name of others) {
    expect(await trySaving(people[name])).toEqual(NOT_FOUND)
    expect(await trySubmitting(people[name])).toEqual(NOT_FOUND)
  }
  expect(await digestRows()).toEqual(before)
})

test('a query is stopped by the reach it was given, should nothing else stop it', async () => {
  const found = (reach: readonly string[] | 'all') =>
    withActor(people.lead2, async ({ tx }) => [
      await findReturn(tx, framework.code, reach, ZZ1),
      await lockReturn(tx, framework.code, reach, ZZ1),
    ])
  expect(await found(['ZZ2'])).toEqual([null, null])
  expect(await found([])).toEqual([null, null])
  for (const file of await found('all')) expect(file?.current.providerCode).toBe('ZZ1')
})

test('a change is stopped by what its author may, should the lock look past its scope', async () => {
  const lock = (tx: Transaction) => lockReturn(tx, framework.code, 'all', ZZ1)
  const change = (actor: Actor) =>
    changeDraft({ lock }, actor, 'return:fill', ZZ1, () => Promise.resolve(ok('changed')), OPEN)
  for (const name of [...others, 'executive1'] as const) expect(await change(people[name])).toEqual(NOT_FOUND)
  expect(await change(people.contributor1)).toEqual(ok('changed'))
})

test('without any fence a stranger would save and submit, so the tests above can fail', async () => {
  const before = await digestRows()
  expect(await trySaving(promoted(people.lead2))).toMatchObject({ ok: true })
  expect(await trySubmitting(promoted(people.lead2))).toMatchObject({ ok: true })
  const after = await digestRows()
  const changed = Object.keys(after).filter((table) => after[table] !== before[table])
  expect(changed).toEqual(
    expect.arrayContaining(['draft_figure', 'quarterly_return', 'submission', 'submitted_line', 'receipt']),
  )
})

/** Takes down row security and what holds the states of a return, and lets everybody write every audit trail. */
async function weaken() {
  const secured = await asSuperuser<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity',
  )
  for (const { name } of secured) await asSuperuser(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`)
  await asSuperuser('ALTER TABLE quarterly_return DISABLE TRIGGER quarterly_return_moves')
  await asSuperuser(`CREATE OR REPLACE FUNCTION my_recordable_services() RETURNS text[] LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ SELECT array_agg('hsps-1767/' || code) FROM provider $$`)
}
