import { expect, test } from 'vitest'
import { findHealth } from '@/operations/find-health'
import { prepareService } from '@/operations/prepare-service'
import { claimDatabase } from '@/server/db/database-claim'
import { database } from '@/server/db/client'
import { asSuperuser } from '../../support/database'
import { claimed, loadAccounts } from './prepare'

const nothing = () => Promise.reject(new Error('A real service loads no demo'))

test('a real service takes its database for good, and no training copy begins there, its accounts gone or not', async () => {
  expect(await prepareService(nothing)).toMatchObject({ email: 'administrator@localhost' })
  expect(await claimed()).toEqual(['real'])
  expect(await claimDatabase(database(), 'training')).toBe('real')
  expect(await findHealth()).toEqual({ ready: true })
})

test('a real service refuses the database of a training copy, although its accounts were taken away', async () => {
  await asSuperuser(`BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM database_claim; COMMIT`)
  expect(await claimDatabase(database(), 'training')).toBe('training')
  await expect(prepareService(nothing)).rejects.toThrow('This database holds a training copy')
  expect(await findHealth()).toEqual({ ready: false, waitsFor: 'data' })
})

test('and one with the demo’s accounts, before anything is said of it', async () => {
  await asSuperuser(`BEGIN; SET LOCAL session_replication_role = replica; DELETE FROM database_claim; COMMIT`)
  await loadAccounts()
  await expect(prepareService(nothing)).rejects.toThrow('accounts of the demonstration')
  expect(await claimed()).toEqual([])
})
