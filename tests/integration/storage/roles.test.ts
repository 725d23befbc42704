import { expect, test } from 'vitest'
import { roles } from '@/domain/access/roles'
import { asSuperuser } from './probe'

test('the database knows the same roles as the service, each with what it is held for and what it may', async () => {
  const rows = await asSuperuser<{ role: string; of: string; may: string[] }>(
    'SELECT role, of, may FROM role_definitions()',
  )
  expect(rows).toEqual(
    Object.entries(roles).map(([role, { of, may }]) => ({ role, of, may: [...may] as string[] })),
  )
})
