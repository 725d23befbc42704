import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, expect, test } from 'vitest'
import { signOn } from '@/operations/sign-on'
import { beginSignOn } from '@/server/session/single-sign-on'
import { openIdentityProvider } from '../../support/identity-provider'
import { CALLBACK, goAndComeBack, settingsOf } from './browser'
import { NOBODY, aLinkedPerson, stored } from './people'

const provider = await openIdentityProvider(CALLBACK)
// Long enough for a provider that answers on a busy machine.
const settings = { ...settingsOf(provider), patience: 1_500 }
provider.who.subject = (await aLinkedPerson(provider.issuer)).subject
afterEach(() => {
  provider.trouble = null
})
afterAll(() => {
  provider.close()
})

/** Answers one of the provider's addresses by itself. */
const answering = (path: string, how: (answer: ServerResponse) => void) => {
  provider.trouble = ({ url }, answer) => {
    if (!url?.startsWith(path)) return false
    how(answer)
    return true
  }
}
const broken = (answer: ServerResponse) => answer.writeHead(503).end('not now')
const gone = (answer: ServerResponse) => answer.destroy()
const silent = () => undefined

test.each([
  ['is broken', '/.well-known', broken],
  ['hangs up', '/.well-known', gone],
  ['says nothing', '/.well-known', silent],
  ['says nonsense', '/.well-known', (answer: ServerResponse) => answer.end('<html>')],
])('nobody is sent to a provider that %s', async (_, path, how) => {
  answering(path, how)
  expect(await beginSignOn(settings, { again: false })).toBeNull()
})

test.each([
  ['is broken when it is asked for the token', '/token', broken, 'unavailable'],
  ['hangs up then', '/token', gone, 'unavailable'],
  ['says nothing then', '/token', silent, 'unavailable'],
  ['has lost its keys', '/jwks', broken, 'unavailable'],
  ['gives no keys', '/jwks', (answer: ServerResponse) => answer.end('{"keys":[]}'), 'refused'],
  ['is gone in the meantime', '/.well-known', gone, 'unavailable'],
] as const)('nothing is stored of a provider that %s', async (_, path, how, expected) => {
  const arrival = await goAndComeBack(settings)
  const before = await stored()
  answering(path, how)
  expect(await signOn(arrival, { for: 'sign-in', next: '/' }, NOBODY)).toEqual({
    ok: false,
    failure: expected,
  })
  expect(await stored()).toEqual(before)
})

/** Leads whoever asks for an address of the provider on to another, which answers just as well; says who went there. */
const moving = (path: string) => {
  const followed: string[] = []
  provider.trouble = (asked, answer) => {
    const url = asked.url ?? ''
    if (url.startsWith('/moved')) {
      followed.push(url)
      asked.url = url.slice('/moved'.length)
      return false
    }
    if (!url.startsWith(path)) return false
    answer.writeHead(307, { location: `${settings.issuer}/moved${url}` }).end()
    return true
  }
  return followed
}

test('no redirect of the provider is followed, wherever it leads', async () => {
  const before = await stored()
  const discovery = moving('/.well-known')
  expect(await beginSignOn(settings, { again: false })).toBeNull()
  expect(discovery).toEqual([])
  for (const path of ['/token', '/jwks']) {
    provider.trouble = null
    const arrival = await goAndComeBack(settings)
    const followed = moving(path)
    expect(await signOn(arrival, { for: 'sign-in', next: '/' }, NOBODY)).toMatchObject({ ok: false })
    expect(followed).toEqual([])
  }
  expect(await stored()).toEqual(before)
})

test('whoever cancels there is told so', async () => {
  const arrival = await goAndComeBack(settings)
  const cancelled = { ...arrival, query: { error: 'access_denied', state: arrival.query['state'] ?? '' } }
  expect(await signOn(cancelled, { for: 'sign-in', next: '/' }, NOBODY)).toEqual({
    ok: false,
    failure: 'cancelled',
  })
})
