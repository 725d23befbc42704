import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { signDeclaration } from '@/operations/sign-declaration'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { IN_TIME, fillIn, openYear, shown } from '../declarations/declaring'
import { checked, saveAll, valueOf } from '../returns/entering'
import { aboutAll, aboutOne, aboutProvider } from './questions'

const people = await registerOrganisations()
await openYear()

/** A service lead of ZZ1 under another framework, who happens to have the same provider. */
const elsewhere: Actor = {
  ...people.lead1,
  memberships: people.lead1.memberships.map((held) => ({ ...held, framework: 'tiny-100' })),
}

beforeAll(async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1)))
  await fillIn(people.lead1)
  valueOf(await signDeclaration(people.executive1, await shown(people.executive1), IN_TIME))
  await takeDownRowSecurity()
})

/** From here on the database shows everybody everything: what is not theirs is left out by the reads alone. */
async function takeDownRowSecurity() {
  const secured = await asSuperuser<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity',
  )
  for (const { name } of secured) await asSuperuser(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`)
  await asSuperuser(`CREATE OR REPLACE FUNCTION my_reach(permission text) RETURNS TABLE (framework text, provider_code text) LANGUAGE sql
    STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ SELECT 'hsps-1767', code FROM provider $$`)
}

test('every read is asked here, but for those of the trail, which the tests of the trail ask', () => {
  const names = [...aboutOne, ...aboutAll].map(([name]) => name)
  const files = readdirSync('src/operations/read').filter((file) => /^(get|list)-/.test(file))
  const reads = files.map((file) =>
    file.replace('.ts', '').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  )
  expect([...names, 'getAuditTrail', 'getAuditEvent'].toSorted()).toEqual(reads.toSorted())
})

describe.each(aboutOne)('%s', (_, most, ask) => {
  test('answers those of ZZ1', async () => {
    expect(await ask(people.lead1)).not.toBeNull()
  })

  test.each([
    ['another provider', people.lead2],
    ['another commissioner', people.south],
    ['the same provider under another framework', elsewhere],
    ['nobody who sees figures', people.administrator],
  ])('knows nothing of it for somebody of %s, without row security', async (_of, stranger) => {
    expect(await ask(stranger)).toBeNull()
  })

  test(`asks the database at most ${most} times`, async () => {
    expect((await questionsOf(() => ask(people.lead1))).length).toBeLessThanOrEqual(most)
  })
})

test('whoever reaches every provider reaches none that can be none', async () => {
  for (const providerCode of ['ZZ1\0', 'zz1', "ZZ1'", ''])
    for (const ask of aboutProvider) expect(await ask(people.auditor, providerCode)).toBeNull()
})

describe.each(aboutAll)('%s', (_, most, ask) => {
  test('names ZZ1 to those of ZZ1, and ZZ2 to those of ZZ2, without row security', async () => {
    const said = async (actor: Actor) => JSON.stringify(await ask(actor), withoutFramework)
    expect(await said(people.lead1)).toContain('ZZ1')
    expect(await said(people.lead1)).not.toContain('ZZ2')
    expect(await said(people.lead2)).not.toContain('ZZ1')
    expect(await said(elsewhere)).not.toMatch(/ZZ1|ZZ2/)
  })

  test(`asks the database at most ${most} times`, async () => {
    expect((await questionsOf(() => ask(people.lead1))).length).toBeLessThanOrEqual(most)
  })
})

/** Definitions are everybody's. */
function withoutFramework(key: string, value: unknown): unknown {
  return key === 'framework' ? undefined : value
}
