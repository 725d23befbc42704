import 'server-only'
import type { AuthOptions, Profile, TokenSet } from 'next-auth'
import type { OAuthConfig, TokenEndpointHandler } from 'next-auth/providers/oauth'
import type { Vouched } from '@/domain/access/sign-on'
import { readSettings, tellNextAuth } from '../env'
import type { SingleSignOn } from '../single-sign-on'
import { describeCookie } from './session-cookie'

/** The name of the provider in the address to which it sends people back: `/api/auth/callback/sso`. */
export const PROVIDER = 'sso'

/** What came of a step. It is kept apart from next-auth's own answer, which says no more than that something was wrong. */
export interface SignOnNotes {
  vouched?: Vouched
  /** What was wrong with the answer for which the code was given. */
  failure?: unknown
  /** Whether that answer held all that openid-client asks of it. */
  isVerified?: true
}

/**
 * How next-auth speaks with the provider: code flow with PKCE, state and nonce, the ID token signed with RS256 by a key of the
 * provider. It opens no session: its last callback only notes whom the provider vouches for, and says that it was refused.
 */
export function signOnOptions(
  provider: SingleSignOn,
  { again, notes }: { readonly again: boolean; readonly notes: SignOnNotes },
): AuthOptions {
  tellNextAuth()
  const { origin, secret } = readSettings()
  return {
    providers: [describeProvider(provider, again, notes)],
    secret,
    useSecureCookies: origin.startsWith('https://'),
    cookies: ownCookies(),
    callbacks: {
      signIn: ({ profile }) => {
        const vouched = toVouched(profile)
        if (vouched) notes.vouched = vouched
        return '/'
      },
    },
    logger: { error: silent, warn: silent, debug: silent },
  }
}

/** What goes wrong is told to whoever wants to sign in, and is no error of the service. */
const silent = () => undefined

function ownCookies() {
  return {
    sessionToken: describeCookie('unused'),
    callbackUrl: describeCookie('callback'),
    csrfToken: describeCookie('form'),
    state: describeCookie('state'),
    nonce: describeCookie('nonce'),
    pkceCodeVerifier: describeCookie('verifier'),
  }
}

function describeProvider(provider: SingleSignOn, again: boolean, notes: SignOnNotes): OAuthConfig<Profile> {
  const { issuer, clientId, clientSecret, patience } = provider
  return {
    ...{ id: PROVIDER, name: PROVIDER, type: 'oauth', issuer, clientId, clientSecret },
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    client: { token_endpoint_auth_method: 'client_secret_post', id_token_signed_response_alg: 'RS256' },
    httpOptions: { timeout: patience },
    authorization: { params: paramsOf(provider, again) },
    token: { request: (asked) => redeem(asked, notes) },
    profile: ({ sub }: Profile, _: TokenSet) => ({ id: sub ?? '' }),
  }
}

/** Asked again, the provider must let nobody in whom it still knows, and say when they signed in. */
function paramsOf({ scopes, acrValues }: SingleSignOn, again: boolean) {
  const afresh = again ? { prompt: 'login', max_age: 0 } : {}
  return { scope: scopes, ...(acrValues === '' ? {} : { acr_values: acrValues }), ...afresh }
}

type Redeem = NonNullable<TokenEndpointHandler['request']>

/** Gives the code for the tokens, of which openid-client verifies all that the standard asks for. */
async function redeem({ client, params, checks, provider }: Parameters<Redeem>[0], notes: SignOnNotes) {
  try {
    const tokens = await client.callback(provider.callbackUrl, params, checks)
    notes.isVerified = true
    return { tokens }
  } catch (failure) {
    notes.failure = failure
    throw failure
  }
}

/** What an ID token says that is of use here; null where it names nobody. */
function toVouched(profile: Profile | undefined): Vouched | null {
  const told = (name: string): unknown => profile && Reflect.get(profile, name)
  const [issuer, subject, acr, authTime] = ['iss', 'sub', 'acr', 'auth_time'].map(told)
  if (typeof issuer !== 'string' || typeof subject !== 'string' || subject === '') return null
  return {
    ...{ issuer, subject, acr: typeof acr === 'string' ? acr : null },
    authTime: typeof authTime === 'number' ? authTime : null,
  }
}
