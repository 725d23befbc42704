import { expect, test } from 'vitest'
import { findScopes, listProvidersInScope } from '@/server/db/providers'
import { withActor } from '@/server/db/transaction'
import { makeWorld } from './world'

const people = await makeWorld()

test('scopes and providers in scope follow the person', async () => {
  const scopes = (personId: string) => withActor({ personId }, ({ tx }) => findScopes(tx))
  expect(await scopes(people.north)).toMatchObject({
    memberships: [{ role: 'commissioner', commissionerCode: 'NORTH' }],
  })
  expect(await scopes(people.disabled)).toBeNull()
  const codes = (personId: string) =>
    withActor({ personId }, async ({ tx }) =>
      (await listProvidersInScope(tx, 'hsps-1767')).map(({ code }) => code),
    )
  expect(await codes(people.north)).toEqual(['ZZ1'])
  expect(await codes(people.auditor)).toEqual(['ZZ1', 'ZZ2'])
  expect(await codes(people.admin)).toEqual([])
})
