import { changeUrl, withClient } from './client.mjs'
import { readRolesSql } from './roles-sql.mjs'

export const OWNER_ROLE = 'assurance_owner'
export const APP_ROLE = 'assurance_app'
export const WORKER_ROLE = 'assurance_worker'
export const BACKUP_ROLE = 'assurance_backup'
export const DATABASE = 'assurance'

/**
 * Makes `assurance_owner`, `assurance_app`, `assurance_worker` and `assurance_backup`, or gives them new passwords. Roles belong to the
 * whole cluster.
 *
 * @typedef {{ ownerPassword: string, appPassword: string, workerPassword: string, backupPassword: string }} Passwords
 * @param {Passwords & { superuserUrl: string }} given
 */
export async function ensureRoles({ superuserUrl, ...passwords }) {
  const { roles } = readRolesSql({
    owner_password: passwords.ownerPassword,
    app_password: passwords.appPassword,
    worker_password: passwords.workerPassword,
    backup_password: passwords.backupPassword,
  })
  await run(superuserUrl, roles)
}

/**
 * Makes the database, owned by `assurance_owner`; the others may connect and no more until a migration
 * grants them something. Call `ensureRoles` first. A database cloned from another (TEMPLATE) needs this too:
 * who may connect is not cloned.
 *
 * @param {{ superuserUrl: string, database?: string }} given
 */
export async function ensureDatabase({ superuserUrl, database = DATABASE }) {
  const parts = readRolesSql({ database })
  await run(superuserUrl, parts.database)
  await run(changeUrl(superuserUrl, { database }), parts.inside)
}

/**
 * @param {string} url
 * @param {import('./roles-sql.mjs').Piece[]} pieces
 */
function run(url, pieces) {
  return withClient(url, async (client) => {
    for (const { kind, sql } of pieces) {
      const { rows } = kind === 'run' ? (await client.query(sql), { rows: [] }) : await client.query(sql)
      for (const row of rows) await client.query(String(Object.values(row)[0]))
    }
  })
}
