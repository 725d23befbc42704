import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Period } from '@/domain/periods/period'
import { HealthScreen } from '@/features/health/components/health-screen'
import { toHealthView } from '@/features/health/to-health-view'
import { TimetableScreen } from '@/features/timetable/components/timetable-screen'
import { WindowScreen } from '@/features/timetable/components/window-screen'
import { toChangeView } from '@/features/timetable/to-change-view'
import { toTimetableView } from '@/features/timetable/to-timetable-view'
import { toWindowView } from '@/features/timetable/to-window-view'
import { keepWindow } from '@/operations/keep-window'
import { getServiceHealth } from '@/operations/read/get-service-health'
import { getTimetable } from '@/operations/read/get-timetable'
import { getWindow } from '@/operations/read/get-window'
import { disconnect } from '@/server/db/client'
import { type People, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { aChange, dates } from './posting'

const AT = new Date('2026-11-13T10:00:00Z')
let people: People
beforeAll(async () => {
  people = await registerOrganisations()
})
afterAll(disconnect)

const windowOf = async (period: Period) => {
  const read = await getWindow(people.administrator, { framework: framework.code, period })
  if (!read) throw new Error('not there')
  return { ...read, at: AT }
}

test('the timetable shows what is open with what came and is overdue, and the next eight quarters and two years', async () => {
  const read = await getTimetable(people.administrator, framework)
  if (!read) throw new Error('not there')
  const view = toTimetableView(read)
  expect(view.quarters.map(({ title }) => title)).toHaveLength(9)
  expect(view.years).toHaveLength(2)
  const html = renderToStaticMarkup(<TimetableScreen view={view} />)
  for (const said of [
    'An example until somebody decides',
    '0 of 2 received',
    '11 November 2026',
    'To come',
    '42 days after the quarter ends',
  ])
    expect(html).toContain(said)
  for (const { bar } of [...view.quarters, ...view.years])
    expect([bar.from, bar.due, bar.to]).toEqual(
      [bar.from, bar.due, bar.to].toSorted((left, right) => left - right),
    )
})

test('a window shows its extensions, each with the way to end it, and offers what can be done to it as it stands', async () => {
  const given = aChange('extension', PERIOD, { provider: 'ZZ1', ...dates({ until: '20/11/2026' }) })
  expect(await keepWindow(people.administrator, given, AT)).toMatchObject({ ok: true })
  const read = await windowOf(PERIOD)
  const view = toWindowView(read)
  const html = renderToStaticMarkup(<WindowScreen view={view} done="It has ended." />)
  expect(html).toContain('the extra time of ZZ1 Northern Invented Pain Service')
  expect(view.actions.map(({ text }) => text)).toHaveLength(3)
  for (const change of ['deadline', 'extension', 'everybody'] as const)
    expect(toChangeView(read, change, { provider: '', granted: '' })).not.toBe(null)
  for (const change of ['dates', 'end'] as const)
    expect(toChangeView(read, change, { provider: '', granted: '' })).toBe(null)
})

test('a window to come shows its days by the rule, and only these are changed', async () => {
  const read = await windowOf(knownPeriod('2027-28-Q1'))
  expect(renderToStaticMarkup(<WindowScreen view={toWindowView(read)} done={null} />)).toContain(
    'Those of the rule',
  )
  expect(toChangeView(read, 'dates', { provider: '', granted: '' })?.initial).toMatchObject({
    'opens-day': '1',
    'opens-month': '7',
  })
  expect(toChangeView(read, 'everybody', { provider: '', granted: '' })).toBe(null)
})

async function readHealth() {
  const health = await getServiceHealth(people.administrator)
  if (!health) throw new Error('not there')
  return health
}

const sayHealth = (health: Awaited<ReturnType<typeof readHealth>>) =>
  renderToStaticMarkup(<HealthScreen rows={toHealthView(health)} at="now" />)

test('health says in words that the clock has never run, that no backup is known, and what to do', async () => {
  const html = sayHealth(await readHealth())
  for (const said of [
    'It has never run here',
    'npm run worker',
    'Every migration is complete',
    'None is known',
  ])
    expect(html).toContain(said)
  expect(html).toMatch(/\d+\.\d [MG]B are free|does not say what is free/)
  expect(html).toMatch(/0\.1\.0(, commit [0-9a-f]{12})?\./)
})

test('the last backup is known by whoever made it, and one that is late, jobs that were given up and a full disk need somebody', async () => {
  const digest = 'ab'.repeat(32)
  await asSuperuser(
    `SELECT record_backup(now() - interval '3 days', 1000000, '${digest}'), record_backup(now() - interval '2 hours', 2500000, '${digest}')`,
  )
  const health = await readHealth()
  expect(sayHealth(health)).toContain('2.5 MB.')
  expect(sayHealth(health)).not.toContain('It is older than a day')
  const bad = {
    ...health,
    at: new Date(health.at.getTime() + 25 * 3_600_000),
    queue: { waiting: 3, givenUp: 1 },
    room: { free: 400_000_000, whole: 50_000_000_000 },
    databaseHasRoom: false,
  }
  for (const said of [
    'It is older than a day',
    '3 jobs waiting when the worker last woke, 1 given up',
    '400.0 MB of 50.0 GB',
    'Its disk is full, so that nothing is written down',
  ])
    expect(sayHealth(bad)).toContain(said)
  expect(toHealthView(bad).filter(({ state }) => state.text === 'Needs somebody')).toHaveLength(5)
  const waiting = (minutes: number) => {
    const waitsSince = new Date(health.at.getTime() - minutes * 60_000)
    const mail = { waiting: 2, failed: 0, testedAt: null, isSet: true, done: true, waitsSince }
    const [row] = toHealthView({ ...health, mail }).filter(({ key }) => key === 'Mail')
    expect(row?.said).toContain('The first has waited since')
    return row?.state.text
  }
  expect([2, 29, 31].map(waiting)).toEqual(['Works', 'Tried again', 'Needs somebody'])
  await expect(asSuperuser(`SELECT record_backup(now() + interval '1 day', 1, '${digest}')`)).rejects.toThrow(
    'backup_record_order',
  )
})
