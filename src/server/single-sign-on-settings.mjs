// The settings of single sign-on, apart from the others by their number; settings.mjs lists them.

import { isGiven, problemsOf, setting } from './setting.mjs'

const TOKEN = /^[\x21\x23-\x5b\x5d-\x7e]+$/

export const oidcIssuer = setting('OIDC_ISSUER', {
  meaning: 'the issuer of an OpenID Connect provider through which people may sign in',
  otherwise: 'people sign in by passphrase',
  wanted: 'the issuer as its discovery document names it, like https://login.example/tenant',
  read: issuerAddress,
  fallback: '',
})

export const oidcClientId = setting('OIDC_CLIENT_ID', {
  meaning: 'the name by which it knows this service',
  otherwise: 'needed with `OIDC_ISSUER`',
  wanted: 'the client id that the provider gave',
  read: (text) => text,
  fallback: '',
})

export const oidcClientSecret = setting('OIDC_CLIENT_SECRET', {
  meaning: 'the secret that belongs to it',
  otherwise: 'needed with `OIDC_ISSUER`',
  wanted: 'the client secret that the provider gave',
  read: (text) => text,
  fallback: '',
  secret: true,
})

export const oidcScopes = setting('OIDC_SCOPES', {
  meaning: 'the scopes that are asked for; nothing but who it is is used',
  otherwise: '`openid`',
  wanted: 'scopes with spaces between, openid among them',
  read: (text) => (words(text)?.includes('openid') ? text : undefined),
  fallback: 'openid',
})

export const oidcAcrValues = setting('OIDC_ACR_VALUES', {
  meaning:
    'how people shall sign in there, in the words of the provider (`acr_values`), such as `AAL2_OR_AAL3_ANY`',
  otherwise: 'as the provider likes',
  wanted: 'words with spaces between',
  read: (text) => (words(text) ? text : undefined),
  fallback: '',
})

export const oidcRequiredAcr = setting('OIDC_REQUIRED_ACR', {
  meaning:
    'the ways of signing in there that are strong enough (`acr`), such as `AAL2 AAL3`; any other is refused',
  otherwise: 'any',
  wanted: 'words with spaces between',
  read: words,
  fallback: /** @type {readonly string[]} */ ([]),
})

export const oidcButton = setting('OIDC_BUTTON', {
  meaning: 'what the button says, such as `Sign in with your smartcard`',
  otherwise: '`Sign in with single sign-on`',
  wanted: 'up to 60 characters',
  read: (text) => (text.length <= 60 ? text : undefined),
  fallback: 'Sign in with single sign-on',
})

export const singleSignOnSettings = [
  ...[oidcIssuer, oidcClientId, oidcClientSecret],
  ...[oidcScopes, oidcAcrValues, oidcRequiredAcr, oidcButton],
]

/**
 * An issuer that does not know this service lets nobody in, and what belongs to none was forgotten.
 *
 * @param {import('./setting.mjs').Variables} given
 * @returns {string[]}
 */
export function singleSignOnProblems(given) {
  const needed = [oidcClientId, oidcClientSecret]
  if (isGiven(given, oidcIssuer)) {
    const lacking = needed.map(({ fallback: _, ...rest }) => rest)
    return problemsOf(given, lacking)
  }
  return singleSignOnSettings
    .filter((each) => isGiven(given, each))
    .map(({ name }) => `${name} is given without OIDC_ISSUER: give ${oidcIssuer.wanted}, or neither`)
}

/**
 * Over HTTPS, but for a provider on this very machine. What names no host, or more than an issuer, is none.
 *
 * @param {string} text
 */
function issuerAddress(text) {
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, search, hash, username } = new URL(text)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isHere)
  return isSafe && search + hash + username === '' ? text : undefined
}

/** @param {string} text @returns {readonly string[] | undefined} */
function words(text) {
  const found = text.split(/ +/)
  return found.every((word) => TOKEN.test(word)) ? found : undefined
}
