import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { database } from '../support/database'
import { withFields } from './action-body'
import { fillForm, findAction, pageOf, questionOf, type Way, ways } from './post'
import { openWorld } from './world'

const world = await openWorld()
const lead = world.asker('lead1')
const holder = new pg.Client({ connectionString: database.superuserUrl })
beforeAll(() => holder.connect())
afterEach(() => world.findChanges())
afterAll(() => holder.end())

const REFERENCE = /reference number: ([0-9a-f-]{36})/

/** Saves a section of a return as its page does. */
async function save(way: Way) {
  const action = findAction('saveSectionAction')
  const fields = withFields(await fillForm(world, action, world.ZZ1, lead), { '106.numerator': '21' })
  const sent = { ...questionOf(action, fields, way), path: pageOf(action.rule, world.ZZ1) }
  return { ...sent, headers: { accept: 'text/html', ...sent.headers, origin: world.origin } }
}

test('while a lock is held, a page and a form are told to come again with a reference, nothing is stored, and it is all right afterwards', async () => {
  const [byBrowser, byScript] = await Promise.all(ways.toReversed().map(save))
  if (!byBrowser || !byScript) throw new Error('There are two ways')
  const page = { path: byBrowser.path, headers: { accept: 'text/html' } }
  await holder.query('BEGIN; LOCK TABLE draft_line IN ACCESS EXCLUSIVE MODE')
  const [opened, posted, called] = await Promise.all(
    [page, byBrowser, byScript].map((each) => world.ask(lead, each)),
  )
  await holder.query('ROLLBACK')
  for (const answer of [opened, posted]) {
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '5' } })
    expect(answer?.body).toContain('<h1>The service cannot do this at the moment</h1>')
    expect(REFERENCE.exec(answer?.body ?? '')?.[1]).toBe(answer?.headers['x-request-id'])
  }
  // What a script of ours sent stays on its page, which says so; it is told in the framework's own words.
  expect(called?.status).toBe(500)
  expect(called?.body).not.toContain('draft_line')
  expect(await world.findChanges()).toEqual([])
  expect((await world.ask(lead, page)).status).toBe(200)
  expect((await world.ask(lead, byScript)).status).toBe(200)
  expect((await world.findChanges()).length).toBeGreaterThan(0)
})

test('where PostgreSQL takes no connection more, and after all are reset, the same', async () => {
  const page = { path: '/returns', headers: { accept: 'text/html' } }
  const reset = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'assurance_app' AND datname = current_database()`
  await world.sql(`ALTER DATABASE "${database.name}" CONNECTION LIMIT 0`)
  await world.sql(reset)
  const refused = await Promise.all([page, page, page].map((each) => world.ask(lead, each)))
  await world.sql(`ALTER DATABASE "${database.name}" CONNECTION LIMIT -1`)
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503])
  expect(refused[0]?.body).toMatch(REFERENCE)
  expect((await world.ask(lead, page)).status).toBe(200)
  await world.sql(reset)
  expect((await world.ask(lead, page)).status).toBe(200)
})

test('what breaks by itself says that there is a problem, a file in plain words, and neither what it was', async () => {
  await world.sql('REVOKE SELECT ON submission FROM assurance_app')
  try {
    const path = '/returns'
    const page = await world.ask(lead, { path, headers: { accept: 'text/html' } })
    expect(page.status).toBe(500)
    expect(page.body).toContain('<h1>Sorry, there is a problem with the service</h1>')
    expect(page.body).toMatch(REFERENCE)
    expect(page.body).not.toMatch(/permission|submission/)
    const file = await world.ask(world.asker('national'), {
      path: '/dashboards/overview.csv',
      headers: { accept: '*/*' },
    })
    expect([file.status, file.headers['content-type']]).toEqual([500, 'text/plain; charset=utf-8'])
    expect(file.body).toMatch(REFERENCE)
  } finally {
    await world.sql('GRANT SELECT ON submission TO assurance_app')
  }
})

test('whoever asks whether it is alive, and whether it is ready, is told apart', async () => {
  expect(await world.ask(world.nobody, { path: '/api/health/live' })).toMatchObject({
    status: 200,
    body: '{"status":"live"}',
  })
  const ready = await world.ask(world.nobody, { path: '/api/health/ready' })
  // These tests load no demo, which the service waits for where it stands on an embedded cluster.
  expect([ready.status, JSON.parse(ready.body)]).toEqual([503, { status: 'not-ready', waitsFor: 'data' }])
  await world.sql(`ALTER DATABASE "${database.name}" CONNECTION LIMIT 0`)
  await world.sql(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'assurance_app' AND datname = current_database()`,
  )
  try {
    const away = await world.ask(world.nobody, { path: '/api/health/ready' })
    expect([away.status, JSON.parse(away.body)]).toEqual([503, { status: 'not-ready', waitsFor: 'database' }])
    expect((await world.ask(world.nobody, { path: '/api/health/live' })).status).toBe(200)
  } finally {
    await world.sql(`ALTER DATABASE "${database.name}" CONNECTION LIMIT -1`)
  }
})
