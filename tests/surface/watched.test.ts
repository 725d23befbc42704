import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startBuiltService } from '../support/built-service'
import { withFields } from './action-body'
import { fillForm, findAction, pageOf, questionOf, ways } from './post'
import { openWorld } from './world'

const FILE = path.join(tmpdir(), `watched-${process.pid}.log`)
afterAll(() => rmSync(FILE, { force: true }))

/** What no log may hold, each of its own kind. */
const CANARIES = {
  name: 'Canaryname',
  email: 'canary@planted.example',
  passphrase: 'canary in three harbours',
  figure: '48151623',
  explanation: 'Canarytext about what was typed',
  query: 'canaryquery',
}

let written = () => ''
const world = await openWorld({
  start: async ({ databaseUrl, settings }) => {
    const built = await startBuiltService({
      databaseUrl,
      settings: { ...settings, LOG_FILE: FILE, LOG_LEVEL: 'debug', TRUSTED_PROXY_HOPS: '1' },
    })
    written = built.log
    return built
  },
})
const lead = world.asker('lead1')
const origin = { origin: world.origin }

interface Line {
  readonly [field: string]: unknown
  readonly event: string
  readonly process: string
}

const lines = (): readonly Line[] =>
  readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
const linesOf = (event: string) => lines().filter((line) => line.event === event)

async function send(name: string, typed: Record<string, string>, asker = lead, headers = {}) {
  const action = findAction(name)
  const fields = withFields(await fillForm(world, action, world.ZZ1, asker), typed)
  for (const way of ways) {
    const sent = { ...questionOf(action, fields, way), path: pageOf(action.rule, world.ZZ1) }
    await world.ask(asker, { ...sent, headers: { ...sent.headers, ...origin, ...headers } })
  }
}

test('what people type, who they are and what breaks is in no log, whoever writes it', async () => {
  const figures = {
    '106.numerator': CANARIES.figure,
    '106.denominator': CANARIES.figure,
    '106.explanation': CANARIES.explanation,
  }
  await send('submitReturnAction', {})
  await world.findChanges()
  await send('signInAction', { email: CANARIES.email, passphrase: CANARIES.passphrase }, world.nobody)
  await world.ask(lead, { path: `/returns?search=${CANARIES.query}` })
  await world.ask(lead, { path: `/${CANARIES.query}/${CANARIES.name}` })
  await send('saveSectionAction', figures)
  await send('saveSectionAction', { ...figures, '106.numerator': `${CANARIES.figure} ${CANARIES.name}` })
  await send('saveSectionAction', { ...figures, [CANARIES.name]: CANARIES.explanation })
  await send('saveSectionAction', figures, lead, { origin: `https://${CANARIES.name}.example` })
  const [stored] = await world.sql(
    `SELECT count(*)::int AS rows FROM draft_figure f WHERE f::text LIKE '%${CANARIES.figure}%'`,
  )
  expect(stored?.rows).toBeGreaterThan(0)
  await world.findChanges()
  // PostgreSQL then says the whole row that it refuses, and Prisma repeats it.
  await world.sql('ALTER TABLE draft_figure ADD CONSTRAINT planted CHECK (false) NOT VALID')
  await send('saveSectionAction', { ...figures, '106.numerator': '1' })
  await world.sql('ALTER TABLE draft_figure DROP CONSTRAINT planted')
  const said = readFileSync(FILE, 'utf8') + written()
  for (const canary of Object.values(CANARIES)) expect(said).not.toContain(canary)
  expect(said).not.toContain(encodeURIComponent(CANARIES.explanation))
  expect(said).not.toContain('test.example')
  // It was looked for where it would be: all of this was told.
  const errors = linesOf('error')
  expect(errors.map((line) => JSON.stringify(line))).toContainEqual(expect.stringContaining('23514'))
  expect(linesOf('security').map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['passphrase-wrong', 'malformed-form', 'another-site']),
  )
  await world.findChanges()
})

test('each request is one line of the front, by its pattern and who asked, and its name leads through all processes', async () => {
  const { headers } = await world.ask(lead, { path: `/returns?search=${CANARIES.query}` })
  const told = (process: string) =>
    linesOf('request').filter(
      (line) => line.requestId === headers['x-request-id'] && line.process === process,
    )
  // A line is written once the answer has gone out.
  for (const process of ['front', 'web']) await expect.poll(() => told(process)).toHaveLength(1)
  const line = { method: 'GET', route: '/returns', status: 200, personId: lead.personId }
  expect(told('front')[0]).toMatchObject(line)
  expect(told('web')[0]).toMatchObject(line)
  expect(headers).not.toHaveProperty('x-person-id')
  await world.ask(world.nobody, {
    path: '/returns/not-a-return/106',
    headers: { 'x-request-id': CANARIES.name },
  })
  await expect
    .poll(() => linesOf('request').map(({ route }) => route))
    .toContain('/returns/[returnId]/[section]')
})

test('where a proxy ends TLS, a form sends on to the next page at once, and nothing here is asked by TLS', async () => {
  const action = findAction('saveSectionAction')
  const fields = withFields(await fillForm(world, action, world.ZZ1, lead), { then: 'next' })
  const sent = { ...questionOf(action, fields, 'with JavaScript'), path: pageOf(action.rule, world.ZZ1) }
  const headers = { ...sent.headers, ...origin, 'x-forwarded-proto': 'https' }
  const answer = await world.ask(lead, { ...sent, headers })
  expect(answer.headers['x-action-redirect']).toMatch(/^\/returns\/.*;push$/)
  expect(answer.headers['content-type']).toBe('text/x-component')
  expect(readFileSync(FILE, 'utf8')).not.toContain('ERR_SSL')
  await world.findChanges()
})

test('what may be an attack is told with its request and the hash of the address, and not more', async () => {
  const before = linesOf('security').length
  await send('signInAction', { email: CANARIES.email, passphrase: CANARIES.passphrase }, world.nobody)
  await world.ask(lead, { path: '/no-such-page' })
  const told = linesOf('security').slice(before)
  expect(told.map(({ kind }) => kind)).toEqual(['passphrase-wrong', 'passphrase-wrong'])
  for (const line of told) {
    expect(line).toMatchObject({
      level: 'warn',
      route: '/sign-in',
      address: expect.stringMatching(/^[\w-]{16}$/) as string,
    })
    await expect.poll(() => linesOf('request').map(({ requestId }) => requestId)).toContain(line.requestId)
  }
})

test('the front tells the same of what it refuses by itself, under the same hash', async () => {
  // As our proxy says it.
  const headers = { 'x-forwarded-for': '192.0.2.7' }
  await send(
    'signInAction',
    { email: CANARIES.email, passphrase: CANARIES.passphrase },
    world.nobody,
    headers,
  )
  await world.ask(world.nobody, { method: 'POST', path: '/sign-in', body: 'x', chunked: true, headers })
  const lastOf = (wanted: string) => linesOf('security').findLast(({ process }) => process === wanted)
  await expect.poll(() => lastOf('front')).toBeDefined()
  const [told, web] = [lastOf('front'), lastOf('web')]
  expect(told).toMatchObject({
    kind: 'body-refused',
    method: 'POST',
    route: '/sign-in',
    address: web?.address,
  })
})
