import { readFileSync } from 'node:fs'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { openPastWindows } from '@/operations/open-past-windows'
import { queueDueNotices } from '@/operations/queue-due-notices'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { asSuperuser, database } from '../../support/database'
import { checked, saveAll, valueOf } from '../returns/entering'
import { anyTimeIsNews, newlyTold, whoIsTold } from './told'

const people = await registerOrganisations()
const BOTH_ENTER = 'contributor1, contributor2, gatekeeper1, gatekeeper2, lead1, lead2'
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

beforeAll(async () => {
  await anyTimeIsNews()
})
beforeEach(async () => {
  await asSuperuser('SET session_replication_role = replica; TRUNCATE notice, notice_attempt')
})

const dueOn = async (day: string) => {
  await queueDueNotices(noon(day))
  return whoIsTold()
}

test('a quarter is followed from its opening until it is weeks overdue, each thing once', async () => {
  // Its deadline is 11 November 2026.
  expect(await dueOn('2026-10-02')).toEqual(['period-opened: contributor1, contributor2, lead1, lead2'])
  expect(await dueOn('2026-10-02')).toEqual([])
  expect(await dueOn('2026-10-27')).toEqual([])
  expect(await dueOn('2026-10-28')).toEqual([`deadline-near: ${BOTH_ENTER}`])
  expect(await dueOn('2026-11-03')).toEqual([])
  expect(await dueOn('2026-11-04')).toEqual([`deadline-near: ${BOTH_ENTER}`])
  expect(await dueOn('2026-11-10')).toEqual([`deadline-near: ${BOTH_ENTER}`])
  expect(await dueOn('2026-11-11')).toEqual([])
  const overdue = ['overdue: gatekeeper1, gatekeeper2, lead1, lead2, north, south']
  expect(await dueOn('2026-11-12')).toEqual(overdue)
  expect(await dueOn('2026-11-18')).toEqual([])
  expect(await dueOn('2026-11-19')).toEqual(overdue)
})

test('after 40 days without a worker only the latest is told', async () => {
  expect(await dueOn('2026-10-02')).toHaveLength(1)
  expect(await dueOn('2026-11-10')).toEqual([`deadline-near: ${BOTH_ENTER}`])
  expect(await dueOn('2027-02-10')).toEqual(['overdue: gatekeeper1, gatekeeper2, lead1, lead2, north, south'])
})

test('an extension puts off what is overdue, for its provider alone, and its own deadline is told as the first was', async () => {
  expect(await dueOn('2026-10-02')).toHaveLength(1)
  expect(await dueOn('2026-11-10')).toEqual([`deadline-near: ${BOTH_ENTER}`])
  await asSuperuser(
    `INSERT INTO window_extension (framework, provider_code, period, until_at, reason, granted_at)
     VALUES ('hsps-1767', 'ZZ2', '2026-27-Q2', '2026-12-01T23:59:59Z', 'The registry was down.', now())`,
  )
  const near = 'deadline-near: contributor2, gatekeeper2, lead2'
  expect(await dueOn('2026-11-12')).toEqual(['overdue: gatekeeper1, lead1, north'])
  expect(await dueOn('2026-11-17')).toEqual([near])
  expect(await dueOn('2026-11-24')).toEqual([near, 'overdue: gatekeeper1, lead1, north'])
  expect(await dueOn('2026-11-30')).toEqual([near])
  await asSuperuser(`SET session_replication_role = replica; UPDATE window_extension SET kind = 'correction'`)
  // Without it the first deadline holds again, of which everything was told.
  expect(await dueOn('2026-11-11')).toEqual([])
  expect(await dueOn('2026-11-30')).toContain('overdue: gatekeeper2, lead2, south')
  await asSuperuser('SET session_replication_role = replica; DELETE FROM window_extension')
})

test('what was told before notices were kept by their deadline is not told again', async () => {
  expect(await dueOn('2026-11-04')).toHaveLength(1)
  await asSuperuser(`UPDATE notice SET key = regexp_replace(key, '/[^/]+$', '')`)
  const renamed = readFileSync('prisma/migrations/20261130221100_told_of_a_deadline/migration.sql', 'utf8')
  await withClient(database.ownerUrl, (client) => client.query(renamed))
  expect(await dueOn('2026-11-05')).toEqual([])
})

test('each is led to where they can look: the commissioner not into a draft', async () => {
  await queueDueNotices(noon('2026-11-12'))
  const told = await newlyTold()
  expect(told.find(({ email }) => email === 'north')?.href).toBe('/returns?provider=ZZ1&period=2026-27-Q2')
  expect(told.find(({ email }) => email === 'lead1')).toMatchObject({
    href: '/returns/ZZ1-2026-27-Q2',
    facts: { period: 'Quarter 2 of 2026-27', deadline: '11 November 2026' },
  })
})

test('a window is told in the transaction that opens it, and history to nobody', async () => {
  await openPastWindows(framework, { quartersBack: 2, yearsBack: 1 }, noon('2031-07-02'))
  const told = await newlyTold()
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['period-opened']))
  expect(new Set(told.map(({ facts }) => facts['period']))).toEqual(new Set(['Quarter 1 of 2031-32']))
  await queueDueNotices(noon('2031-07-02'))
  expect((await newlyTold()).filter(({ kind }) => kind === 'period-opened')).toEqual([])
})

test('who has submitted is reminded of nothing', async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1), new Date('2026-10-20T10:00:00Z')))
  await whoIsTold()
  expect(await dueOn('2026-10-28')).toEqual([`deadline-near: ${BOTH_ENTER.replaceAll(/\w+1, /g, '')}`])
  expect(await dueOn('2026-11-12')).toEqual(['overdue: gatekeeper2, lead2, south'])
})
