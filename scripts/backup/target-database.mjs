import pg from 'pg'
import { changeUrl, withClient } from '../postgres/client.mjs'
import { APP_ROLE, BACKUP_ROLE, OWNER_ROLE, WORKER_ROLE } from '../postgres/roles.mjs'

/**
 * @typedef {object} Target
 * @property {number} major of the server
 * @property {string} now by its clock, as part of a name
 * @property {string[]} missingRoles
 * @property {boolean} isEmpty whether the database is not there, or has nothing in it
 */

const ROLES = [OWNER_ROLE, APP_ROLE, WORKER_ROLE, BACKUP_ROLE]

const ABOUT = `SELECT current_setting('server_version_num')::int / 10000 AS major,
  to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD"_"HH24MISS') AS now,
  ARRAY(SELECT r FROM unnest($2::text[]) r WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = r)) AS "missingRoles",
  EXISTS (SELECT FROM pg_database WHERE datname = $1) AS "isThere"`

const IS_EMPTY = `SELECT NOT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema') AS "isEmpty"`

/**
 * @param {string} adminUrl
 * @param {string} database
 * @returns {Promise<Target>}
 */
export async function lookAtTarget(adminUrl, database) {
  const ask = (/** @type {import('pg').Client} */ client) => client.query(ABOUT, [database, ROLES])
  const [{ isThere, ...about }] = (await withClient(adminUrl, ask)).rows
  const isEmpty = !isThere || (await isEmptyIn(changeUrl(adminUrl, { database })))
  return { ...about, isEmpty }
}

/** @param {string} url @returns {Promise<boolean>} */
async function isEmptyIn(url) {
  return (await withClient(url, (client) => client.query(IS_EMPTY))).rows[0].isEmpty
}

/** @param {string} adminUrl @param {string} database @returns {Promise<number>} */
export async function connectionsTo(adminUrl, database) {
  const asked = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'
    AND pid <> pg_backend_pid()`
  return (await withClient(adminUrl, (client) => client.query(asked, [database]))).rows[0].count
}

/** @param {string} adminUrl @param {string} database */
export async function dropDatabase(adminUrl, database) {
  await withClient(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)}`),
  )
}

/**
 * Gives the name of the service's database to the one that was restored.
 *
 * @param {string} adminUrl
 * @param {{ beside: string, database: string, putAside: string | null }} names null where an empty one may go
 */
export async function swapDatabases(adminUrl, { beside, database, putAside }) {
  const [from, to] = [pg.escapeIdentifier(beside), pg.escapeIdentifier(database)]
  if (!putAside) await dropDatabase(adminUrl, database)
  await withClient(adminUrl, async (client) => {
    if (putAside) await client.query(`ALTER DATABASE ${to} RENAME TO ${pg.escapeIdentifier(putAside)}`)
    await client.query(`ALTER DATABASE ${from} RENAME TO ${to}`)
  })
}
