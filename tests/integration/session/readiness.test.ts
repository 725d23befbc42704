import { expect, test } from 'vitest'
import { findHealth } from '@/operations/find-health'
import { refuseDemoAccounts } from '@/operations/first-invitation'
import { asSuperuser } from '../../support/database'
import { aPerson } from './people'

test('health waits for whatever is missing, and a real service refuses the accounts of the demonstration', async () => {
  expect(await findHealth()).toEqual({ ready: true })
  await expect(refuseDemoAccounts()).resolves.toBeUndefined()

  await asSuperuser('UPDATE _prisma_migrations SET finished_at = NULL')
  expect(await findHealth()).toEqual({ ready: false, waitsFor: 'migrations' })
  await asSuperuser(
    `UPDATE _prisma_migrations SET finished_at = now(), migration_name = '2020' || migration_name`,
  )
  expect(await findHealth()).toEqual({ ready: false, waitsFor: 'migrations' })
  await asSuperuser('UPDATE _prisma_migrations SET migration_name = substr(migration_name, 5)')

  await aPerson()
  expect(await findHealth()).toEqual({ ready: false, waitsFor: 'data' })
  await expect(refuseDemoAccounts()).rejects.toThrow('accounts of the demonstration')

  await asSuperuser('REVOKE EXECUTE ON FUNCTION service_ready() FROM assurance_app')
  expect(await findHealth()).toEqual({ ready: false, waitsFor: 'database' })
})
