import { afterAll, beforeAll, expect, test } from 'vitest'
import { advance } from '@/jobs/advance'
import { disconnect } from '@/server/db/client'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { useDatabase } from '../../support/service-settings'

// As the worker is: what it may not do fails here.
useDatabase(database.workerUrl)
afterAll(disconnect)

beforeAll(() =>
  withClient(database.ownerUrl, async (client) => {
    await client.query(`SELECT register_commissioner('NORTH', 'North')`)
    await client.query(`SELECT register_provider('ZZ1', 'First', 'North', '2020-04-01')`)
  }),
)

const called = (organisation: string, name: string, from: string) =>
  asSuperuser(`INSERT INTO organisation_name (organisation, from_date, name) VALUES ($1, ${from}, $2)`, [
    organisation,
    name,
  ])
const shown = async () =>
  (
    await asSuperuser<{ name: string }>('SELECT name FROM provider UNION ALL SELECT name FROM commissioner')
  ).map(({ name }) => name)

test('a name is shown from its first day on, and not a day before', async () => {
  await called('ZZ1', 'Newest', 'today()')
  await called('ZZ1', 'To come', 'today() + 1')
  await called('NORTH', 'Far North', 'today()')
  expect(await shown()).toEqual(['First', 'North'])
  await advance(new Date())
  expect(await shown()).toEqual(['Newest', 'Far North'])
})
