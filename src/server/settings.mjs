// Every setting, once: what it means, what holds where it is not given, and what it may be. The web reads it (env.ts), and
// so do the scripts that start and test it, before anything is installed: plain JavaScript, which needs no package.

import { availableParallelism } from 'node:os'
import { auditSettings } from './audit-settings.mjs'
import { databaseSettings } from './database-settings.mjs'
import { evidenceSettings } from './evidence-settings.mjs'
import { escalationSettings } from './escalation-settings.mjs'
import { mailSettings } from './mail-settings.mjs'
import { passphraseSettings } from './passphrase-settings.mjs'
import { reviewSettings } from './review-settings.mjs'
import { singleSignOnSettings } from './single-sign-on-settings.mjs'
import { setting } from './setting.mjs'
import { isAddress, isLoopback, oneOf, secretText, SECRET_LENGTH, wholeNumber } from './setting-readers.mjs'
import { settingsOfTests } from './test-settings.mjs'
import { watchSettings } from './watch-settings.mjs'

export const port = setting('PORT', {
  meaning: 'the port that is served',
  otherwise: '`3000`',
  wanted: 'a number from 1 to 65535',
  read: wholeNumber(1, 65_535),
  fallback: 3000,
})

export const host = setting('HOST', {
  meaning: 'the address that is listened to, outside the demo',
  otherwise: '`127.0.0.1`',
  wanted: 'an address of this machine, such as 0.0.0.0',
  read: (text) => text,
  fallback: '127.0.0.1',
})

export const webProcesses = setting('WEB_PROCESSES', {
  meaning:
    'how many processes answer at once; each holds up to 10 connections to PostgreSQL, and the worker a few more',
  otherwise: 'as many as processors; in the demo two at most',
  wanted: 'a number from 1 to 64',
  read: wholeNumber(1, 64),
  fallback: Math.min(64, availableParallelism()),
})

export const appOrigin = setting('APP_ORIGIN', {
  meaning: 'the address people use, such as `https://returns.example.nhs.uk`',
  otherwise: 'needed with `DATABASE_URL`',
  wanted:
    'the https: address people use, without a path, like https://returns.example.nhs.uk (http: only for this machine’s own, like http://127.0.0.1:3000)',
  read: publicOrigin,
})

export const appSecret = setting('APP_SECRET', {
  meaning: `at least ${SECRET_LENGTH} random characters, kept the same`,
  otherwise: 'needed with `DATABASE_URL`',
  wanted: `at least ${SECRET_LENGTH} random characters, not a few of them over and over, kept secret and kept the same, for example from: openssl rand -base64 48`,
  read: secretText,
  secret: true,
})

export const appSecretBefore = setting('APP_SECRET_BEFORE', {
  meaning:
    'the `APP_SECRET` before this one, for as long as second factors and links hang on it (docs/operations.md, "Rotate secrets")',
  otherwise: 'none',
  wanted: `the ${SECRET_LENGTH} or more characters that APP_SECRET was before, or left out`,
  read: secretText,
  fallback: '',
  secret: true,
})

export const training = setting('TRAINING', {
  meaning:
    '`yes` for a training copy: the demonstration in an empty database of its own, marked as invented on every page, without mail',
  otherwise: '`no`',
  wanted: 'yes, for a training copy in an empty database of its own, else no',
  read: oneOf({ yes: true, no: false }),
  fallback: false,
})

export const trustedProxyHops = setting('TRUSTED_PROXY_HOPS', {
  meaning:
    'how many proxies of yours stand in front; their word on a client’s address is believed, and limits what one address may try',
  otherwise: '`0`',
  wanted: 'the number of proxies that stand in front of the service, such as 1',
  read: wholeNumber(0, 99),
  fallback: 0,
})

export const secondFactor = setting('SECOND_FACTOR', {
  meaning:
    'who needs a second factor to sign in with a passphrase, outside the demo: `everybody`, or `deciders`, who submit, sign, judge or administer',
  otherwise: '`everybody`',
  wanted: 'everybody, or deciders for those who submit, sign, judge or administer',
  read: (text) => (text === 'everybody' || text === 'deciders' ? text : undefined),
  fallback: /** @type {'everybody' | 'deciders'} */ ('everybody'),
})

export const showNhsLogo = setting('SHOW_NHS_LOGO', {
  meaning: '`yes` where an NHS body runs the service',
  otherwise: '`no`',
  wanted: 'yes, if an NHS body runs the service, else no',
  read: oneOf({ yes: true, no: false }),
  fallback: false,
})

export const supportContact = setting('SUPPORT_CONTACT', {
  meaning:
    'whom people ask for help with the service, such as `the service desk, returns@example.nhs.uk, 0300 123 4567`',
  otherwise: 'said not to be set',
  wanted: 'a name with an e-mail address or a telephone number',
  read: (text) => text,
  fallback: '',
})

export const securityContact = setting('SECURITY_CONTACT', {
  meaning:
    'where a weakness is reported (`/.well-known/security.txt`): `mailto:security@example.nhs.uk`, a `tel:` or an `https:` address',
  otherwise: 'the e-mail address in `SUPPORT_CONTACT`',
  wanted: 'a mailto:, tel: or https: address, like mailto:security@example.nhs.uk',
  read: (text) => (isAddress(text, ['mailto:', 'tel:', 'https:']) && !/\s/.test(text) ? text : undefined),
  fallback: '',
})

/** Whether the cluster is the demo's own. It is told by the starter, which brought the cluster up, and by no person. */
export const embeddedCluster = setting('EMBEDDED_CLUSTER', {
  meaning: 'whether this is the demo',
  otherwise: 'told by the demo alone',
  wanted: 'left out: only the demo sets it, by itself',
  read: oneOf({ 1: true, 0: false }),
  fallback: false,
})

/** Those that a person may give, in the order in which the README explains them. */
export const personsSettings = [
  ...[port, host, webProcesses, ...databaseSettings, appOrigin, appSecret, appSecretBefore],
  ...[training, trustedProxyHops, secondFactor, showNhsLogo, supportContact, securityContact],
  ...[
    ...evidenceSettings,
    ...auditSettings,
    ...reviewSettings,
    ...escalationSettings,
    ...mailSettings,
    ...singleSignOnSettings,
    ...passphraseSettings,
    ...watchSettings,
    ...settingsOfTests,
  ],
]

/**
 * Passphrases and figures cross no network in the clear: without TLS only a browser on this machine is served.
 *
 * @param {string} text
 */
function publicOrigin(text) {
  if (!isAddress(text, ['http:', 'https:'])) return undefined
  const { origin, protocol, hostname } = new URL(text)
  const isNamed = /^[a-z\d][a-z\d.-]*$|^\[[\da-f:]+\]$/.test(hostname) && !UNSPECIFIED.includes(hostname)
  const isSafe = protocol === 'https:' || isLoopback(hostname)
  return origin === text && isNamed && isSafe ? text : undefined
}

/** Where a program listens everywhere, and nobody can go. */
const UNSPECIFIED = ['0.0.0.0', '[::]']
