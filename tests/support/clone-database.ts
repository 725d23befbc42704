import { changeUrl, withClient } from '../../scripts/postgres/client.mjs'
import { ensureDatabase, OWNER_ROLE } from '../../scripts/postgres/roles.mjs'

export const TEMPLATE = 'template_app'

/** Addresses of the tests' PostgreSQL; the database each of them names is to be replaced. */
export type ClusterAccess = {
  superuserUrl: string
  ownerUrl: string
  appUrl: string
  workerUrl: string
  backupUrl: string
}

/** A database of one's own: past all row security, as the role that migrates, and as the role of the service. */
export type OwnDatabase = ClusterAccess & { name: string }

/** A migrated database that nobody else uses. It goes when the cluster goes. */
export async function cloneDatabase(
  access: ClusterAccess,
  name: string,
  template = TEMPLATE,
): Promise<OwnDatabase> {
  const sql = `CREATE DATABASE "${name}" TEMPLATE "${template}" OWNER ${OWNER_ROLE}`
  await withClient(access.superuserUrl, (client) => client.query(sql))
  await ensureDatabase({ superuserUrl: access.superuserUrl, database: name })
  const on = (url: string) => changeUrl(url, { database: name })
  return {
    name,
    superuserUrl: on(access.superuserUrl),
    ownerUrl: on(access.ownerUrl),
    appUrl: on(access.appUrl),
    workerUrl: on(access.workerUrl),
    backupUrl: on(access.backupUrl),
  }
}
