import { expect, test } from 'vitest'
import { grants, hasDeputies } from '@/domain/access/grants'
import { isRole, roles } from '@/domain/access/roles'
import { asSuperuser } from '../../support/database'

test('the database knows the same as the service of who may give which role', async () => {
  const rows = await asSuperuser<{ permission: string; role: string }>(
    'SELECT permission, role FROM role_grants()',
  )
  expect(rows).toEqual(
    Object.entries(grants).flatMap(([permission, given]) => given.map((role) => ({ permission, role }))),
  )
})

test('and of the roles in which somebody may have a deputy', async () => {
  const rows = await asSuperuser<{ role: string; has: boolean }>(
    'SELECT role, has_deputies(role) AS has FROM role_definitions()',
  )
  expect(rows).toEqual(
    Object.keys(roles)
      .filter(isRole)
      .map((role) => ({ role, has: hasDeputies(role) })),
  )
})
