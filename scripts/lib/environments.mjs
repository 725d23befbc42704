// What each program is told. Pure: from the environment that was given to the one that is handed on.

import { addressKeyOf } from '../../src/server/logs/hash-address.mjs'

/** @typedef {Record<string, string | undefined>} Environment */
/** @typedef {Environment & { NODE_ENV: 'production' }} WebEnvironment */
/** @typedef {import('../start/start-settings.mjs').StartSettings} StartSettings */

/** What this process was given. No other script asks for it: everything else is told what it needs. */
export const ownEnvironment = process.env

/** What keeps tools from asking their makers. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
}

/**
 * Makes of a build, or of the web process, the one of the tests, which knows a second framework (next.config.ts). Never passed on
 * from a person: only the tests set it.
 */
export const FOR_TESTS = { BUILT_FOR_TESTS: 'yes' }

/** The same of a build that was served before: its pages post to actions that the one for the tests does not have. */
export const BEFORE_FOR_TESTS = { BUILT_FOR_TESTS: 'before' }

/** Adds to a build what a folder to ship needs of all packages (next.config.ts). */
export const TO_SHIP = { BUILT_TO_SHIP: 'yes' }

/** Who changes, copies or administers the database serves nobody: whatever serves is told none of these. */
const OF_OTHER_ROLES = [
  'DATABASE_OWNER_URL',
  'DATABASE_WORKER_URL',
  'DATABASE_BACKUP_URL',
  'DATABASE_ADMIN_URL',
]
const NEVER_PASSED_ON = ['EMBEDDED_CLUSTER', 'BUILT_FOR_TESTS', 'BUILT_TO_SHIP', ...OF_OTHER_ROLES]
const OURS = ['DATABASE_URL', 'APP_SECRET', 'APP_SECRET_BEFORE', 'OIDC_CLIENT_SECRET', ...NEVER_PASSED_ON]

// Next reads .env files unless it believes that to be done. Settings come from the environment alone: a
// forgotten file must not turn a real service into a demo, or hand the owner's password to the web.
export const NO_ENV_FILES = { __NEXT_PROCESSED_ENV: 'true' }

// A page is drawn twice, as HTML and as what the browser takes it over with: a megabyte of short-lived objects. In the usual
// nursery of 16 MB they are collected in the middle of an answer; in this one, between answers.
const NURSERY = '--max-semi-space-size=32'

/**
 * @param {Environment} env
 * @param {string[]} names
 * @returns {Environment}
 */
function without(env, ...names) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)))
}

/**
 * For installing, generating and building. NODE_ENV would leave out packages or build the wrong thing, and the
 * work of other people's packages needs none of our secrets.
 *
 * @param {Environment} [env]
 * @returns {Environment}
 */
export function toolEnvironment(env = ownEnvironment) {
  return { ...without(env, 'NODE_ENV', ...OURS), ...QUIET, ...NO_ENV_FILES }
}

/**
 * For the web process, and for the step before it that loads the demo or prints the first invitation. EMBEDDED_CLUSTER is what makes
 * it a demo, so it is never passed on from a person: only the starter, having brought up the embedded cluster itself, sets it.
 *
 * @param {Environment} env
 * @param {Pick<StartSettings, 'mode' | 'port' | 'host' | 'origin'>} settings
 * @param {{ databaseUrl: string, appSecret: string }} found
 * @returns {WebEnvironment}
 */
export function webEnvironment(env, settings, { databaseUrl, appSecret }) {
  const { mode, port, host, origin } = settings
  return {
    ...without(mode === 'demo' ? withoutPostgres(env) : env, ...NEVER_PASSED_ON),
    ...QUIET,
    ...NO_ENV_FILES,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    APP_ORIGIN: origin,
    APP_SECRET: appSecret,
    PORT: String(port),
    HOST: host,
    NODE_OPTIONS: [env.NODE_OPTIONS, NURSERY].filter(Boolean).join(' '),
    ...(mode === 'demo' && { EMBEDDED_CLUSTER: '1' }),
  }
}

/**
 * PGOPTIONS and its like would change what a connection to our own cluster does.
 *
 * @param {Environment} env
 */
function withoutPostgres(env) {
  return without(env, ...Object.keys(env).filter((name) => name.startsWith('PG')))
}

const OF_ANY_PROGRAM = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH']

/**
 * For the programs of PostgreSQL: nothing of ours, neither secrets nor PG… variables that would change what they do.
 *
 * @param {Environment} [env]
 * @returns {Environment}
 */
export function postgresEnvironment(env = ownEnvironment) {
  const kept = Object.entries(env).filter(([name]) => OF_ANY_PROGRAM.includes(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

/**
 * For the worker, which is told everything that the web is but the web's own address of the database, and needs no room to draw.
 *
 * @param {WebEnvironment} web
 * @param {string} workerUrl
 * @returns {Environment}
 */
export const workerEnvironment = (web, workerUrl) => ({
  ...without(web, 'DATABASE_URL', 'NODE_OPTIONS'),
  DATABASE_WORKER_URL: workerUrl,
})

const SECRETS_OF_WEB = ['APP_SECRET', 'APP_SECRET_BEFORE', 'OIDC_CLIENT_SECRET', 'SMTP_URL']

/**
 * For the front, which everybody speaks to and which needs nothing of what the web keeps to itself.
 *
 * @param {Environment} web
 * @returns {Environment}
 */
export const frontEnvironment = (web) => ({
  ...without(web, ...SECRETS_OF_WEB, 'NODE_OPTIONS'),
  ADDRESS_KEY: addressKeyOf(web.APP_SECRET ?? ''),
})
