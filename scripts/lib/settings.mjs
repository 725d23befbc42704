// Decides from the environment what is to be started. Pure, so that every refusal is tested.

const SECRET_LENGTH = 32
const USUAL_PORT = 3000
const HOME = '127.0.0.1'

/**
 * @typedef {object} Settings
 * @property {'demo' | 'production'} mode demo exactly when the person gave no DATABASE_URL; there is no switch
 * @property {number} port
 * @property {string} host
 * @property {string} origin
 * @property {string} databaseUrl '' in the demo, as the next two
 * @property {string} ownerUrl
 * @property {string} appSecret
 */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ settings: Settings, problems: string[] }}
 */
export function readSettings(env) {
  const given = (/** @type {string} */ name) => env[name]?.trim() ?? ''
  const mode = given('DATABASE_URL') ? 'production' : 'demo'
  const port = Number(given('PORT') || USUAL_PORT)
  const settings = {
    mode,
    port,
    host: (mode === 'production' && given('HOST')) || HOME,
    origin: mode === 'production' ? given('APP_ORIGIN') : `http://localhost:${port}`,
    databaseUrl: given('DATABASE_URL'),
    ownerUrl: mode === 'production' ? given('DATABASE_OWNER_URL') : '',
    appSecret: mode === 'production' ? given('APP_SECRET') : '',
  }
  const more = mode === 'production' ? productionProblems(settings) : demoProblems(given)
  return { settings, problems: [...portProblems(given('PORT')), ...more] }
}

function portProblems(text) {
  const isPort = !text || (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535)
  return isPort ? [] : [`PORT must be a number from 1 to 65535, and is ${text}`]
}

// Whoever gives only the owner's address means a real service, and would get a demo.
function demoProblems(given) {
  if (!given('DATABASE_OWNER_URL')) return []
  return [
    'DATABASE_OWNER_URL is given without DATABASE_URL: give both for your PostgreSQL, or neither for the demo',
  ]
}

function productionProblems({ databaseUrl, ownerUrl, origin, appSecret }) {
  return [
    ...addressProblems(databaseUrl, ownerUrl),
    ...originProblems(origin),
    ...(appSecret.length < SECRET_LENGTH
      ? [
          `APP_SECRET must be at least ${SECRET_LENGTH} characters, kept secret and kept the same: openssl rand -base64 32`,
        ]
      : []),
  ]
}

function addressProblems(databaseUrl, ownerUrl) {
  if (!isPostgres(databaseUrl))
    return ['DATABASE_URL must look like postgresql://assurance_app:…@host:5432/assurance']
  if (!ownerUrl) {
    return [
      'DATABASE_OWNER_URL is missing: the same database as in DATABASE_URL, signed in as assurance_owner, for migrations (scripts/roles.sql makes both roles)',
    ]
  }
  if (!isPostgres(ownerUrl))
    return ['DATABASE_OWNER_URL must look like postgresql://assurance_owner:…@host:5432/assurance']
  const isOneRole = new URL(databaseUrl).username === new URL(ownerUrl).username
  return isOneRole
    ? ['DATABASE_URL and DATABASE_OWNER_URL must sign in as two roles: the web must own nothing']
    : []
}

function isPostgres(text) {
  return URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)
}

function originProblems(origin) {
  if (!origin)
    return ['APP_ORIGIN is missing: the address people type, such as https://assurance.example.nhs.uk']
  const isOrigin = URL.canParse(origin) && /^https?:/.test(origin) && new URL(origin).origin === origin
  return isOrigin ? [] : [`APP_ORIGIN must be an address without a path, and is ${origin}`]
}
