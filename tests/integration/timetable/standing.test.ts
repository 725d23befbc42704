import { afterAll, beforeAll, expect, test } from 'vitest'
import { findClock } from '@/operations/find-clock'
import { getAdministration } from '@/operations/read/get-administration'
import { getServiceHealth } from '@/operations/read/get-service-health'
import { disconnect } from '@/server/db/client'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { OPEN, type People, registerOrganisations } from '../../factories/organisations'
import { asSuperuser, database } from '../../support/database'

let people: People
beforeAll(async () => {
  people = await registerOrganisations()
})
afterAll(disconnect)

const wake = (failed: string) =>
  withClient(database.workerUrl, (client) => client.query(`SELECT record_wake('${failed}', 0, 0)`))

test('the timetable is done when a person has confirmed its rule and the worker runs', async () => {
  const standing = async () => (await getAdministration(people.administrator, OPEN))?.timetable
  expect(await standing()).toMatchObject({
    done: false,
    unconfirmed: ['hsps-1767', 'tiny-100'],
    clock: { state: 'never', wokeAt: null },
    next: { period: '2026-27-Q2' },
  })
  await wake('{}')
  for (const framework of ['hsps-1767', 'tiny-100'])
    await asSuperuser(
      `INSERT INTO timetable_rule SELECT '${framework}', 1, 30, 42, NULL, '04-01', '06-30', '03-31', 'Agreed', NULL, 'Ann', now()`,
    )
  expect(await standing()).toMatchObject({
    done: true,
    unconfirmed: [],
    clock: { state: 'runs', failed: [] },
  })
})

test('a worker that fails, or has not woken for some minutes, is told with since when', async () => {
  await wake('{mail}')
  expect(await findClock()).toMatchObject({ state: 'failing', failed: ['mail'] })
  await asSuperuser(`UPDATE worker_wake SET woke_at = now() - interval '4 minutes', failed = '{}'`)
  const clock = await findClock()
  expect(clock.state).toBe('stopped')
  expect(Date.now() - Number(clock.wokeAt)).toBeGreaterThan(200_000)
  expect(await getServiceHealth(people.administrator)).toMatchObject({
    clock: { state: 'stopped' },
    database: { ready: true },
  })
})

test('nobody else is told how the service stands', async () => {
  for (const name of ['lead1', 'gatekeeper1', 'north', 'national', 'auditor'] as const) {
    expect(await getAdministration(people[name])).toBe(null)
    expect(await getServiceHealth(people[name])).toBe(null)
  }
})
