import { beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { findDeclaration, lockDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { KEY, beginAgain, fillIn, openYear } from './declaring'
import { others, trySaving, trySigning, tryCorrecting, promoted, lead1, people } from './trespassing'
await openYear()
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

beforeAll(() => fillIn(lead1))

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
