import { expect, test } from 'vitest'
import { declared } from './declared'
import { findInnards } from './judge'
import { illFormed, nobodys } from './objects'
import { actions, fillForm, findAction, post, questionOf, ways } from './post'
import { openWorld } from './world'

const world = await openWorld()
const lead = world.asker('lead1')
const FOREIGN = 'https://elsewhere.example'

/** What a form on another site sends with it, or a proxy that believes everything makes of it. */
const crossSite: Readonly<Record<string, Record<string, string>>> = {
  'the origin of another site': { origin: FOREIGN },
  'an opaque origin': { origin: 'null' },
  'the origin of another port': { origin: 'http://localhost:1' },
  'the origin of a name that only begins like ours': { origin: `${world.origin}.elsewhere.example` },
  'another origin, and a forwarded host that says the same': {
    origin: FOREIGN,
    'x-forwarded-host': new URL(FOREIGN).host,
  },
  'no origin at all': { origin: '' },
  'a browser that says it comes from another site': { origin: world.origin, 'sec-fetch-site': 'cross-site' },
  'a browser that says it comes from a neighbour': { origin: world.origin, 'sec-fetch-site': 'same-site' },
}

/** What is refused: a page that sends by itself is told only where forms are taken; what saves itself does so without any form. */
function refusalOf(headers: Readonly<Record<string, string>> = {}): string {
  return 'next-action' in headers
    ? `this address takes no forms. Open the service at ${world.origin}`
    : 'This was sent from another website'
}

for (const [said, headers] of Object.entries(crossSite)) {
  test.each(actions)(`$name does nothing on ${said}`, async (action) => {
    const fields = await fillForm(world, action, world.ZZ1, lead)
    for (const way of ways) {
      const question = questionOf(action, fields, way)
      const sent = {
        ...question,
        path: action.rule.page(world.ZZ1),
        headers: { ...question.headers, ...headers },
      }
      const { answer, changes } = await post(world, lead, sent)
      expect(changes, way).toEqual([])
      expect(answer.headers['set-cookie'], way).toBeUndefined()
      expect(findInnards(answer), way).toEqual([])
      expect(answer.status, way).toBe(403)
      expect(answer.body, way).toContain(refusalOf(question.headers))
    }
  })
}

/** Where the framework once left the proxy out, and where it does now. */
const beside = [
  '/_next/image',
  '/_next/imagine',
  '/_next/static/none',
  '/uploads/actions',
  '/uploads/x/y',
  '/uploads/actions/ZZ1-1',
]

test.each(beside)('an action is not reached at %s', async (path) => {
  for (const name of ['saveSectionAction', 'submitReturnAction', 'signInAction']) {
    const action = findAction(name)
    const fields = await fillForm(world, action, world.ZZ1, lead)
    for (const way of ways)
      for (const headers of [
        { origin: '' },
        { host: 'elsewhere.example', origin: 'http://elsewhere.example' },
      ]) {
        const question = questionOf(action, fields, way)
        const sent = { ...question, path, headers: { ...question.headers, ...headers } }
        const { answer, changes } = await post(world, lead, sent)
        const faults = [...changes, ...findInnards(answer), answer.headers['set-cookie'] ?? []].flat()
        expect([faults, answer.status >= 400 && answer.status < 500], `${name} ${way}`).toEqual([[], true])
      }
  }
})

test('the cookie of a session is kept from scripts and from the posts of other sites', async () => {
  const action = findAction('signInAction')
  const question = questionOf(action, await fillForm(world, action, world.ZZ1), 'without JavaScript')
  const { answer, changes } = await post(world, world.nobody, { ...question, path: '/sign-in' })
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^assurance-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=lax$/),
    // By which the browser is known from now on: random, and an account that only the service knows again.
    expect.stringMatching(
      /^assurance-device=[\w-]{22}\.[\w-]{22}~[a-z\d]+\.[\w-]{43}; Path=\/; Expires=.*; Max-Age=15552000; HttpOnly; SameSite=lax$/,
    ),
  ])
  expect(changes).toContain('session of nobody')
})

test('no address lets an action do what its own page would not', async () => {
  const addresses = Object.values({ ...declared.pages, ...declared.routes }).flatMap(({ at }) =>
    at(world.ZZ2).slice(0, 1),
  )
  const faults: string[] = []
  for (const name of ['saveSectionAction', 'submitReturnAction']) {
    const action = findAction(name)
    for (const way of ways)
      for (const asker of [world.nobody, world.asker('lead2')]) {
        const fields = await fillForm(world, action, world.ZZ1, asker)
        for (const path of addresses) {
          const { changes } = await post(world, asker, { ...questionOf(action, fields, way), path })
          faults.push(...changes.map((change) => `${asker.name} changed ${change} by ${name} at ${path}`))
        }
      }
  }
  expect(faults).toEqual([])
})

/** Headers by which a framework of this kind was once made to leave out its checks, or to believe what is not so. */
const tricks: Readonly<Record<string, string>> = {
  'x-middleware-subrequest': Array.from({ length: 5 }, () => 'src/proxy').join(':'),
  'x-middleware-subrequest-id': 'a'.repeat(16),
  'x-middleware-next': '1',
  'x-middleware-rewrite': '/indicators',
  'x-middleware-override-headers': 'cookie',
  'x-invoke-path': '/indicators',
  'x-matched-path': '/indicators',
  'x-action-forwarded': '1',
  'x-original-url': '/indicators',
  'x-rewrite-url': '/indicators',
  'x-forwarded-host': 'elsewhere.example',
  'x-forwarded-user': 'auditor@test.example',
  'x-address': '//elsewhere.example',
  purpose: 'prefetch',
}

test.each([
  ['headers that once led past the proxy', tricks],
  ['the request of a script for a part of the page', { rsc: '1', 'next-url': '/indicators' }],
])('%s open nothing', async (_, headers) => {
  const faults: string[] = []
  for (const rule of Object.values({ ...declared.pages, ...declared.routes })) {
    if (rule.who === 'everybody') continue
    for (const asker of [world.nobody, world.asker('lead2')])
      for (const objects of [world.ZZ1, nobodys, illFormed[0] ?? nobodys])
        for (const path of rule.of === 'provider' ? rule.at(objects) : []) {
          const answer = await world.ask(asker, { path, headers })
          if (answer.body.includes('went down with ship') || answer.status === 200)
            faults.push(`${asker.name} asks ${path}: ${answer.status}`)
        }
  }
  expect([...faults, ...(await world.findChanges())]).toEqual([])
})
