import { expect, test } from 'vitest'
import { readingPermissions, roles } from '@/domain/access/roles'
import { asSuperuser } from './probe'

test('the database knows the same roles as the service, each with what it is held for and what it may', async () => {
  const rows = await asSuperuser<{ role: string; of: string; may: string[] }>(
    'SELECT role, of, may FROM role_definitions()',
  )
  expect(rows.map((row) => ({ ...row, may: row.may.toSorted() }))).toEqual(
    Object.entries(roles).map(([role, { of, may }]) => ({
      role,
      of,
      may: ([...may] as string[]).toSorted(),
    })),
  )
})

test('the database lets a commissioner that only reads do what the service does, and nothing else', async () => {
  const [row] = await asSuperuser<{ may: string[] }>('SELECT reading_permissions() AS may')
  expect(row?.may).toEqual(readingPermissions)
  expect(readingPermissions.filter((permission) => !permission.includes(':read-'))).toEqual([])
})
