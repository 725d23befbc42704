import { createHash } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { signOn } from '@/operations/sign-on'
import { describeCookie } from '@/server/session/session-cookie'
import { openIdentityProvider } from '../../support/identity-provider'
import { type Arrival, CALLBACK, goAndComeBack, settingsOf } from './browser'
import { NOBODY, aLinkedPerson, stored } from './people'

const provider = await openIdentityProvider(CALLBACK)
const settings = settingsOf(provider)
provider.who.subject = (await aLinkedPerson(provider.issuer)).subject
afterAll(() => {
  provider.close()
})

const signIn = (arrival: Arrival) => signOn(arrival, { for: 'sign-in', next: '/' }, NOBODY)
const VERIFIER = describeCookie('verifier').name
const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

/** Asks the provider for the token of a code by oneself, with all that the service would send but for its verifier. */
async function redeem({ query }: Arrival, verifier: Readonly<Record<string, string>>) {
  const { id, secret } = provider.client
  const answer = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code: query['code'] ?? '', redirect_uri: CALLBACK },
      ...{ client_id: id, client_secret: secret, ...verifier },
    }),
  })
  return answer.status
}

test('each sign-on sends the hash of a secret of its own, and then the secret', async () => {
  const secrets = new Set<string>()
  for (let time = 0; time < 3; time += 1) {
    const arrival = await goAndComeBack(settings)
    expect(await signIn(arrival)).toMatchObject({ ok: true })
    const asked = arrival.sentTo.searchParams
    const verifier = provider.redeemed.at(-1)?.get('code_verifier') ?? ''
    expect(verifier.length).toBeGreaterThanOrEqual(43)
    expect([asked.get('code_challenge_method'), asked.get('code_challenge')]).toEqual([
      'S256',
      challengeOf(verifier),
    ])
    secrets.add(verifier)
  }
  expect(secrets.size).toBe(3)
})

test('a code alone is worth nothing at the provider: not without the secret, and not with another', async () => {
  expect(await redeem(await goAndComeBack(settings), {})).toBe(400)
  expect(await redeem(await goAndComeBack(settings), { code_verifier: 'x'.repeat(43) })).toBe(400)
  // The same with the right one, so that what is refused above is refused for that.
  const before = await goAndComeBack(settings)
  await signIn(before)
  expect(provider.redeemed.at(-1)?.get('code')).toBe(before.query['code'])
})

test.each([
  ['does not have', (arrival: Arrival) => ({ ...arrival.cookies, [VERIFIER]: '' })],
  [
    'has of another sign-on',
    async (arrival: Arrival) => ({
      ...arrival.cookies,
      [VERIFIER]: (await goAndComeBack(settings)).cookies[VERIFIER] ?? '',
    }),
  ],
])('nobody comes in by a code whose secret their browser %s', async (_, cookiesOf) => {
  const arrival = await goAndComeBack(settings)
  const before = await stored()
  expect(await signIn({ ...arrival, cookies: await cookiesOf(arrival) })).toMatchObject({ ok: false })
  expect(await stored()).toEqual(before)
})
