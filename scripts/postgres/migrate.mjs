import { randomUUID } from 'node:crypto'
import { errorCode } from '../lib/error-code.mjs'
import { explainProblem, findProblem } from './migration-problems.mjs'
import { withClient } from './client.mjs'
import { readMigrations } from './read-migrations.mjs'
import { APP_ROLE, OWNER_ROLE } from './roles.mjs'

// The lock that Prisma's own commands take, so that neither runs beside the other.
const LOCK = 72707369

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`

// A migration is one transaction, so nothing is left of one that did not finish. One whose end nobody noted was killed, and goes on by
// itself: while we hold the lock nobody else is at it. One that failed is tried again when somebody has put right what it met.
const FORGET = `UPDATE _prisma_migrations SET rolled_back_at = now()
  WHERE finished_at IS NULL AND rolled_back_at IS NULL AND (logs IS NULL OR $1)`

// The health check reads whether every migration is complete; nobody but the owner may write it.
const READ_ONLY = `REVOKE ALL ON _prisma_migrations FROM PUBLIC;
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN
    REVOKE ALL ON _prisma_migrations FROM ${APP_ROLE};
    GRANT SELECT ON _prisma_migrations TO ${APP_ROLE};
  END IF;
END $$`

/**
 * Applies the migrations that are missing, in order, each in one transaction, and notes them exactly as
 * `prisma migrate deploy` does: both may be used on the same database. Needs no download.
 *
 * @param {object} given
 * @param {string} given.url the database, signed in as the owner role: a superuser is refused, since it
 *   would pass over row-level security and hide every mistake
 * @param {string} given.dir the folder of migrations
 * @param {(name: string) => void} [given.log] told each migration that was applied
 * @param {boolean} [given.again] whether one that failed before is tried again
 * @returns {Promise<string[]>} the names that were applied
 */
export function migrateDeploy({ url, dir, log = () => {}, again = false }) {
  return withClient(url, async (client) => {
    await refuseSuperuser(client)
    await takeLock(client)
    await client.query(TABLE)
    await client.query(FORGET, [again])
    const missing = await findMissing(client, readMigrations(dir))
    for (const migration of missing) {
      await apply(client, migration)
      log(migration.name)
    }
    await client.query(READ_ONLY)
    return missing.map(({ name }) => name)
  })
}

/**
 * The migrations that a database lacks, asked as a role that may change nothing. Throws where one failed, was edited, or is newer than
 * this version of the service.
 *
 * @param {{ url: string, dir: string }} given
 * @returns {Promise<string[]>}
 */
export function listMissing({ url, dir }) {
  return withClient(url, async (client) => {
    const asked = "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS is_there"
    const migrations = readMigrations(dir)
    const [{ is_there: isThere }] = (await client.query(asked)).rows
    const missing = isThere ? await findMissing(client, migrations) : migrations
    return missing.map(({ name }) => name)
  })
}

/** @typedef {import('./read-migrations.mjs').Migration} Migration */

/** @param {import('pg').Client} client */
async function refuseSuperuser(client) {
  const asked =
    'SELECT rolname, rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user'
  const [role] = (await client.query(asked)).rows
  if (role?.mighty)
    throw new Error(
      `Migrations run as ${OWNER_ROLE} (DATABASE_OWNER_URL), never as ${role.rolname}, a superuser`,
    )
}

// The lock is given back when the connection closes.
/** @param {import('pg').Client} client */
async function takeLock(client) {
  try {
    await client.query(`SET lock_timeout = '30s'`)
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    await client.query('RESET lock_timeout')
  } catch (cause) {
    if (errorCode(cause) !== '55P03') throw cause
    throw new Error('Another migration of this database has been running for 30 seconds: try later', {
      cause,
    })
  }
}

/** @param {import('pg').Client} client @param {Migration[]} migrations */
async function findMissing(client, migrations) {
  /** @type {{ rows: import('./migration-problems.mjs').Note[] }} */
  const { rows } = await client.query(
    'SELECT migration_name AS name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
  )
  const problem = findProblem(migrations, rows)
  if (problem) throw new Error(explainProblem(problem))
  const applied = new Set(
    rows.filter((row) => row.finished_at && !row.rolled_back_at).map(({ name }) => name),
  )
  return migrations.filter(({ name }) => !applied.has(name))
}

/**
 * A migration and its note are one transaction: of one whose connection breaks, at whatever statement, nothing stays, and the next start
 * applies it. Of one that fails it is noted why, since it would fail again.
 *
 * @param {import('pg').Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, script, checksum }) {
  const id = randomUUID()
  try {
    await client.query('BEGIN')
    const done = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
      VALUES ($1, $2, $3, clock_timestamp(), 1)`
    await client.query(done, [id, checksum, name])
    await client.query(script)
    await client.query('COMMIT')
  } catch (cause) {
    const message = explain(cause)
    await noteFailure(client, [id, checksum, name, message])
    throw new Error(`The migration ${name} failed: ${message}`, { cause })
  }
}

/** @param {import('pg').Client} client @param {string[]} note */
async function noteFailure(client, note) {
  try {
    await client.query('ROLLBACK')
    const failed =
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ($1, $2, $3, $4)'
    await client.query(failed, note)
  } catch {
    // The connection is gone, and with it all that was done: there is nothing that would have to be put right.
  }
}

/** @param {unknown} cause */
function explain(cause) {
  if (!(cause instanceof Error)) return String(cause)
  return 'position' in cause && cause.position
    ? `${cause.message} (at character ${cause.position})`
    : cause.message
}
