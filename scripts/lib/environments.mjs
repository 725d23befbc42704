// What each program is told. Pure: from the environment that was given to the one that is handed on.

/** @typedef {NodeJS.ProcessEnv} Environment */

const QUIET = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }

const OURS = ['DATABASE_URL', 'DATABASE_OWNER_URL', 'APP_SECRET', 'EMBEDDED_CLUSTER']

// Next reads .env files unless it believes that to be done. Settings come from the environment alone: a
// forgotten file must not turn a real service into a demo, or hand the owner's password to the web.
const NO_ENV_FILES = { __NEXT_PROCESSED_ENV: 'true' }

// A page is drawn twice, as HTML and as what the browser takes it over with: a megabyte of short-lived objects. In the usual
// nursery of 16 MB they are collected in the middle of an answer; in this one, between answers.
const NURSERY = '--max-semi-space-size=32'

/**
 * @param {Environment} env
 * @param {string[]} names
 */
function without(env, ...names) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)))
}

/**
 * For installing, generating and building. NODE_ENV would leave out packages or build the wrong thing, and the
 * work of other people's packages needs none of our secrets.
 *
 * @param {Environment} env
 * @returns {Environment}
 */
export function toolEnvironment(env) {
  return { ...without(env, 'NODE_ENV', ...OURS), ...QUIET, ...NO_ENV_FILES }
}

/**
 * For the web process. EMBEDDED_CLUSTER is what makes it a demo, so it is never passed on from a person: only
 * the starter, having brought up the embedded cluster itself, sets it. The owner's address stays with us.
 *
 * @param {Environment} env
 * @param {import('./settings.mjs').Settings} settings
 * @param {{ databaseUrl: string, appSecret: string }} found
 * @returns {Environment}
 */
export function webEnvironment(env, settings, { databaseUrl, appSecret }) {
  const { mode, port, host, origin } = settings
  return {
    ...without(
      mode === 'demo' ? withoutPostgres(env) : env,
      'NODE_ENV',
      'EMBEDDED_CLUSTER',
      'DATABASE_OWNER_URL',
    ),
    ...QUIET,
    ...NO_ENV_FILES,
    DATABASE_URL: databaseUrl,
    APP_ORIGIN: origin,
    APP_SECRET: appSecret,
    PORT: String(port),
    HOST: host,
    NODE_OPTIONS: [env.NODE_OPTIONS, NURSERY].filter(Boolean).join(' '),
    ...(mode === 'demo' && { EMBEDDED_CLUSTER: '1' }),
  }
}

// PGOPTIONS and its like would change what a connection to our own cluster does.
function withoutPostgres(env) {
  return without(env, ...Object.keys(env).filter((name) => name.startsWith('PG')))
}

/**
 * For the step that loads the demo or prints the first invitation.
 *
 * @param {Environment} web
 * @param {string} ownerUrl
 * @returns {Environment}
 */
export const prepareEnvironment = (web, ownerUrl) => ({
  ...web,
  NODE_ENV: 'production',
  DATABASE_OWNER_URL: ownerUrl,
})
