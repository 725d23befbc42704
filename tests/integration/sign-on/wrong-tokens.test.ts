import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { signOn } from '@/operations/sign-on'
import { openIdentityProvider } from '../../support/identity-provider'
import type { Forgery } from '../../support/token-forger'
import { type Arrival, CALLBACK, goAndComeBack, settingsOf } from './browser'
import { NOBODY, aLinkedPerson, anInvitation, stored } from './people'

const provider = await openIdentityProvider(CALLBACK)
const settings = settingsOf(provider)
const person = await aLinkedPerson(provider.issuer)
provider.who.subject = person.subject
const signIn = (arrival: Arrival) => signOn(arrival, { for: 'sign-in', next: '/' }, NOBODY)

afterEach(() => {
  provider.forger.forgery = {}
  Object.assign(provider.who, { subject: person.subject, acr: 'AAL2' })
})
afterAll(() => {
  provider.close()
})

/** Signing in with what a token, or the way back, was made into: refused, and nothing stored, also not of an invitation. */
async function refuses(arrive: () => Promise<Arrival>, expected: string) {
  const { token } = await anInvitation()
  const before = await stored()
  expect(await signIn(await arrive())).toEqual({ ok: false, failure: expected })
  const answer = await signOn(await arrive(), { for: 'invitation', token }, NOBODY)
  expect(answer).toEqual({ ok: false, failure: expected })
  expect(await stored()).toEqual(before)
}

test('a right token, signed anew on its way, is accepted, so that the tests below can fail', async () => {
  const before = await stored()
  expect(await signIn(await goAndComeBack(settings))).toMatchObject({ ok: true })
  expect(provider.forger.seen).toHaveLength(1)
  expect(await stored()).toMatchObject({ sessions: Number(before?.['sessions']) + 1 })
})

describe('a token is refused', () => {
  const past = Math.floor(Date.now() / 1000) - 60
  test.each<[string, Forgery]>([
    ['of another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['for another audience', { claims: { aud: 'another-service' } }],
    ['with another nonce', { claims: { nonce: 'of-another-sign-on' } }],
    ['without a nonce', { claims: { nonce: undefined } }],
    ['that has expired', { claims: { iat: past - 300, exp: past } }],
    ['with the signature of another key', { sign: 'by another key' }],
    ['with the algorithm none', { sign: 'by nobody' }],
    ['with the algorithm HS256, signed with our own secret', { sign: 'by the secret of the client' }],
    ['that names nobody', { claims: { sub: '' } }],
  ])('%s', async (_, forgery) => {
    provider.forger.forgery = forgery
    await refuses(() => goAndComeBack(settings), 'refused')
  })

  test.each([
    ['of a way of signing in that is too weak', { acr: 'AAL1' }],
    ['of a way that nobody knows', { acr: 'AAL2 AAL3' }],
  ])('%s', async (_, claims) => {
    provider.forger.forgery = { claims }
    await refuses(() => goAndComeBack(settings), 'weak')
  })
})

describe('the way back is refused', () => {
  test('with another state', async () => {
    await refuses(async () => {
      const arrival = await goAndComeBack(settings)
      return { ...arrival, query: { ...arrival.query, state: 'of-another-sign-on' } }
    }, 'refused')
  })

  test('with the cookies of another sign-on', async () => {
    await refuses(async () => {
      const [own, other] = [await goAndComeBack(settings), await goAndComeBack(settings)]
      return { ...own, cookies: other.cookies }
    }, 'refused')
  })

  test('in a browser that began nothing', async () => {
    await refuses(async () => ({ ...(await goAndComeBack(settings)), cookies: {} }), 'expired')
  })

  test('with a code that was used before', async () => {
    const arrival = await goAndComeBack(settings)
    expect(await signIn(arrival)).toMatchObject({ ok: true })
    await refuses(() => Promise.resolve(arrival), 'refused')
  })
})

test('the same subject of another issuer is somebody else, and is not let in', async () => {
  const other = await aLinkedPerson('https://elsewhere.example', 'one-name-at-two-issuers')
  provider.who.subject = other.subject
  const before = await stored()
  expect(await signIn(await goAndComeBack(settings))).toEqual({ ok: false, failure: 'unknown' })
  expect(await stored()).toEqual(before)
})
