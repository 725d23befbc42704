import { describeCookie } from '@/server/session/session-cookie'
import { beginSignOn } from '@/server/session/single-sign-on'
import type { SingleSignOn } from '@/server/single-sign-on'
import type { IdentityProvider } from '../../support/identity-provider'

export const CALLBACK = 'http://localhost:3000/api/auth/callback/sso'

/** What the settings would say of a provider. */
export const settingsOf = ({ issuer, client }: IdentityProvider): SingleSignOn => ({
  ...{ issuer, clientId: client.id, clientSecret: client.secret, scopes: 'openid' },
  ...{
    acrValues: 'AAL2 AAL3',
    requiredAcr: ['AAL2', 'AAL3'],
    button: 'Sign in with single sign-on',
    patience: 5_000,
  },
})

/** What a browser brings back from the provider. */
export interface Arrival {
  readonly provider: SingleSignOn
  readonly query: Record<string, string>
  readonly cookies: Record<string, string>
  /** The address at the provider to which the browser was sent. */
  readonly sentTo: URL
}

/** Begins, signs in at the provider as whoever is next there, and stops at the door on the way back. */
export async function goAndComeBack(provider: SingleSignOn, { again = false } = {}): Promise<Arrival> {
  const begun = await beginSignOn(provider, { again })
  if (!begun) throw new Error('The provider did not answer')
  const cookies = Object.fromEntries(begun.kept.map(({ of, value }) => [describeCookie(of).name, value]))
  const back = await follow(begun.location)
  return {
    provider,
    cookies,
    sentTo: new URL(begun.location),
    query: Object.fromEntries(new URL(back).searchParams),
  }
}

/** Follows the provider's own way, with its cookies, as far as an address of ours. */
async function follow(first: string): Promise<string> {
  const jar = new Map<string, string>()
  let address = first
  for (let step = 0; step < 10 && !address.startsWith(CALLBACK); step += 1) {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) jar.set(...pairOf(set))
    const next = answer.headers.get('location')
    if (!next) throw new Error(`The provider answered ${String(answer.status)}: ${await answer.text()}`)
    address = new URL(next, address).href
  }
  return address
}

function pairOf(set: string): [string, string] {
  const [pair = ''] = set.split(';')
  const at = pair.indexOf('=')
  return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))]
}
