import { inLocal, inRoot } from '../lib/places.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { readSecrets } from './secrets.mjs'

/**
 * @typedef {{ databaseUrl: string, ownerUrl: string, workerUrl: string, appSecret: string, note: string }} Database
 *   the addresses for the web, for migrations and for the worker, and what the person should know
 */

/**
 * Brings up the PostgreSQL of the demo, with its roles.
 *
 * @param {import('./closing.mjs').Closing} closing
 * @returns {Promise<Database>}
 */
export async function startEmbedded(closing) {
  // Loaded here because they use packages, which the first step installs.
  const { keepPostgres } = await import('./keep-postgres.mjs')
  const { APP_ROLE, DATABASE, OWNER_ROLE, WORKER_ROLE, ensureDatabase, ensureRoles } =
    await import('../postgres/roles.mjs')
  const { appSecret, ...passwords } = readSecrets()
  const server = await keepPostgres({ dir: inLocal('postgres') }, closing)
  const superuserUrl = server.urlFor('postgres')
  await ensureRoles({ superuserUrl, ...passwords })
  await ensureDatabase({ superuserUrl })
  const as = (/** @type {string} */ user, /** @type {string} */ password) =>
    server.urlFor(DATABASE, { user, password })
  return {
    databaseUrl: as(APP_ROLE, passwords.appPassword),
    ownerUrl: as(OWNER_ROLE, passwords.ownerPassword),
    workerUrl: as(WORKER_ROLE, passwords.workerPassword),
    appSecret,
    note: server.relocated ? `The data lie in ${server.data}; npm run reset removes them too.` : '',
  }
}

/**
 * Refuses a database that would not keep what the service promises: an answer only after the disk has it, and
 * one organisation's figures hidden from another.
 *
 * @param {Pick<Database, 'databaseUrl' | 'ownerUrl' | 'workerUrl'>} database
 */
export async function checkDatabase({ databaseUrl, ownerUrl, workerUrl }) {
  await checkRole('DATABASE_URL', databaseUrl)
  if (ownerUrl) await checkRole('DATABASE_OWNER_URL', ownerUrl)
  if (workerUrl) await checkRole('DATABASE_WORKER_URL', workerUrl)
}

const ASK = `SELECT current_setting('synchronous_commit') AS commits, rolname AS name,
  rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user`

/** @param {string} setting @param {string} url */
async function checkRole(setting, url) {
  const { withClient } = await import('../postgres/client.mjs')
  const [role] = await withClient(url, async (client) => (await client.query(ASK)).rows).catch((cause) => {
    throw new StepFailure(`The database of ${setting} cannot be reached: ${cause.message || cause.code}`, {
      advice: 'check the address, the password, and that scripts/roles.sql of this version was run there.',
      cause,
    })
  })
  if (role.mighty) {
    throw new StepFailure(`${role.name} in ${setting} passes over row-level security.`, {
      advice: 'use the roles that scripts/roles.sql makes.',
    })
  }
  // remote_apply waits for even more than "on"; everything else may lose what was confirmed.
  if (['on', 'remote_apply'].includes(role.commits)) return
  throw new StepFailure(
    `synchronous_commit is ${role.commits} for ${role.name}: a crash could lose a confirmed return.`,
    {
      advice: `set it to on: ALTER ROLE ${role.name} SET synchronous_commit = on`,
    },
  )
}

/**
 * Applies what is missing as the owner or, where nobody gave the owner's address, looks whether anything is.
 *
 * @param {Pick<Database, 'databaseUrl' | 'ownerUrl'>} database
 */
export async function migrateOrCheck({ databaseUrl, ownerUrl }) {
  const { listMissing, migrateDeploy } = await import('../postgres/migrate.mjs')
  const dir = inRoot('prisma', 'migrations')
  if (ownerUrl) return sayApplied(await migrateDeploy({ url: ownerUrl, dir }))
  const missing = await listMissing({ url: databaseUrl, dir })
  if (missing.length === 0) return 'up to date'
  throw new StepFailure(`The database lacks ${missing.length} migrations, from ${missing[0]} on.`, {
    advice: 'run npm run migrate with DATABASE_OWNER_URL, then start again (docs/operations.md, "Upgrade").',
  })
}

/** @param {readonly string[]} applied */
export function sayApplied(applied) {
  return applied.length > 0 ? `${applied.length} applied` : 'up to date'
}
