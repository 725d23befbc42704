import { randomBytes } from 'node:crypto'
import { webEnvironment } from '../../lib/environments.mjs'
import { APP_ROLE, BACKUP_ROLE, DATABASE, OWNER_ROLE, WORKER_ROLE } from '../../postgres/roles.mjs'

/** @typedef {import('../../lib/environments.mjs').Environment} Environment */

const ORIGIN = 'http://127.0.0.1:3000'

/**
 * What whoever runs a training copy has set, with passwords of its own.
 *
 * @param {Environment} env
 * @param {import('../../postgres/embedded.mjs').EmbeddedPostgres['urlFor']} urlFor
 * @param {string} evidence
 * @returns {Environment}
 */
export function environmentOf(env, urlFor, evidence) {
  const random = () => randomBytes(24).toString('base64url')
  const as = (/** @type {string} */ user) => urlFor(DATABASE, { user, password: random() })
  return {
    ...env,
    ...{ TRAINING: 'yes', APP_ORIGIN: ORIGIN, APP_SECRET: random(), EVIDENCE_FOLDER: evidence, PG_BIN: '' },
    ...{ DATABASE_URL: as(APP_ROLE), DATABASE_OWNER_URL: as(OWNER_ROLE) },
    ...{ DATABASE_WORKER_URL: as(WORKER_ROLE), DATABASE_BACKUP_URL: as(BACKUP_ROLE) },
    DATABASE_ADMIN_URL: urlFor('postgres'),
  }
}

/** What the step before the web is told. @param {Environment} env */
export function webOf(env) {
  const place = { mode: /** @type {const} */ ('production'), port: 3000, host: '127.0.0.1', origin: ORIGIN }
  const found = { databaseUrl: env.DATABASE_URL ?? '', appSecret: env.APP_SECRET ?? '' }
  return webEnvironment(env, place, found)
}
