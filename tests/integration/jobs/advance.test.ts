import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { advance } from '@/jobs/advance'
import { openDueWindows } from '@/operations/open-due-windows'
import { disconnect } from '@/server/db/client'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { useDatabase } from '../../support/service-settings'
import { aroundMidnight, countOpenings, forgetWindows, listOpened, midnights } from './clock'

// As the worker is: what it may not do fails here.
useDatabase(database.workerUrl)
afterAll(disconnect)

beforeEach(forgetWindows)

const day = (year: number, month: number, date: number) => ({ year, month, day: date })
const periods = async () => (await listOpened()).map(({ period }) => period)

beforeAll(() =>
  withClient(database.ownerUrl, async (client) => {
    await client.query(`SELECT register_commissioner('NORTH', 'North')`)
    for (const code of ['ZZ1', 'ZZ2']) {
      await client.query(`SELECT register_provider($1, $1, 'North', '2020-04-01')`, [code])
      await client.query(`SELECT record_responsibility($1, $2, 'NORTH', '2020-04-01', NULL)`, [
        framework.code,
        code,
      ])
    }
  }),
)

test('a period opens at midnight in London, in summer and in winter, and not a minute before', async () => {
  for (const [end, before, opened] of [
    [day(2027, 7, 1), '2026-27-Q4', '2027-28-Q1'],
    [day(2027, 10, 1), '2027-28-Q1', '2027-28-Q2'],
    [day(2028, 1, 1), '2027-28-Q2', '2027-28-Q3'],
  ] as const) {
    await advance(aroundMidnight(end, -1))
    expect((await periods()).filter((each) => each.includes('Q')).at(-1)).toBe(before)
    await advance(aroundMidnight(end, 0))
    expect((await periods()).filter((each) => each.includes('Q')).at(-1)).toBe(opened)
  }
})

test('over a year and a half with both changes of the clock and a leap day, each period opens once, on its day', async () => {
  await advance(aroundMidnight(day(2027, 3, 31), 0))
  const opened = new Map<string, string>()
  for (const midnight of midnights(day(2027, 4, 1), day(2028, 10, 1))) {
    const known = new Set(await periods())
    await openDueWindows(framework, midnight)
    for (const period of await periods()) if (!known.has(period)) opened.set(period, midnight.toISOString())
  }
  expect(Object.fromEntries(opened)).toEqual({
    '2026-27': '2027-03-31T23:00:00.000Z',
    '2026-27-Q4': '2027-03-31T23:00:00.000Z',
    '2027-28-Q1': '2027-06-30T23:00:00.000Z',
    '2027-28-Q2': '2027-09-30T23:00:00.000Z',
    '2027-28-Q3': '2028-01-01T00:00:00.000Z',
    '2027-28': '2028-03-31T23:00:00.000Z',
    '2027-28-Q4': '2028-03-31T23:00:00.000Z',
    '2028-29-Q1': '2028-06-30T23:00:00.000Z',
    '2028-29-Q2': '2028-09-30T23:00:00.000Z',
  })
  expect((await listOpened()).every(({ drafts }) => drafts === 2)).toBe(true)
}, 120_000)

test('down for forty days, and for a year, it catches up with each period once', async () => {
  await advance(aroundMidnight(day(2027, 6, 20), 600))
  expect(await periods()).toEqual(['2026-27-Q4', '2026-27'])
  await advance(aroundMidnight(day(2027, 7, 30), 600))
  expect(await periods()).toEqual(['2026-27-Q4', '2026-27', '2027-28-Q1'])
  await advance(aroundMidnight(day(2028, 7, 30), 600))
  expect((await periods()).slice(3)).toEqual([
    '2027-28-Q2',
    '2027-28-Q3',
    '2027-28-Q4',
    '2027-28',
    '2028-29-Q1',
  ])
})

test('many at once, or one again and again, double nothing', async () => {
  const before = await countOpenings()
  const at = aroundMidnight(day(2028, 4, 2), 0)
  await advance(aroundMidnight(day(2027, 4, 2), 0))
  await Promise.all([advance(at), advance(at), advance(at), advance(at)])
  await advance(at)
  const expected = [
    '2026-27-Q4',
    '2026-27',
    '2027-28-Q1',
    '2027-28-Q2',
    '2027-28-Q3',
    '2027-28-Q4',
    '2027-28',
  ]
  expect(await listOpened()).toEqual(expected.map((period) => ({ period, drafts: 2 })))
  expect((await countOpenings()) - before).toBe(expected.length)
})

test('while another is at it, windows are left to it', async () => {
  const at = aroundMidnight(day(2027, 4, 2), 0)
  await withClient(database.superuserUrl, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext('assurance-windows/hsps-1767'))`)
    await advance(at)
  })
  expect(await listOpened()).toEqual([])
  await advance(at)
  expect(await listOpened()).toHaveLength(2)
})

test('killed in the middle of opening, it leaves nothing half open, says what failed, and does it whole the next time', async () => {
  await asSuperuser(`CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$`)
  await asSuperuser(`CREATE TRIGGER dies AFTER INSERT ON declaration FOR EACH ROW EXECUTE FUNCTION die()`)
  const at = aroundMidnight(day(2027, 4, 2), 0)
  try {
    await expect(advance(at)).rejects.toThrow('Failed: windows')
    expect(await listOpened()).toEqual([])
    expect(await asSuperuser('SELECT failed FROM worker_wake')).toEqual([{ failed: ['windows'] }])
  } finally {
    await asSuperuser('DROP FUNCTION die() CASCADE')
  }
  await advance(at)
  expect(await listOpened()).toEqual(['2026-27-Q4', '2026-27'].map((period) => ({ period, drafts: 2 })))
  expect(await asSuperuser('SELECT failed FROM worker_wake')).toEqual([{ failed: [] }])
})

test('a provider that comes while a period is open finds it begun within a minute', async () => {
  await advance(aroundMidnight(day(2027, 4, 2), 0))
  await withClient(database.ownerUrl, async (client) => {
    await client.query(`SELECT register_provider('ZZ3', 'ZZ3', 'North', '2027-02-01')`)
    await client.query(`SELECT record_responsibility($1, 'ZZ3', 'NORTH', '2027-02-01', NULL)`, [
      framework.code,
    ])
  })
  await advance(aroundMidnight(day(2027, 4, 2), 1))
  expect(await listOpened()).toEqual(['2026-27-Q4', '2026-27'].map((period) => ({ period, drafts: 3 })))
})
