import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { frameworks } from '@/domain/catalogue'
import { knownBoxes } from '@/domain/catalogue/known-boxes'
import { changeUrl, withClient } from '../../scripts/postgres/client.mjs'
import { startEmbeddedPostgres } from '../../scripts/postgres/embedded.mjs'
import { migrateDeploy } from '../../scripts/postgres/migrate.mjs'
import {
  APP_ROLE,
  BACKUP_ROLE,
  ensureDatabase,
  ensureRoles,
  OWNER_ROLE,
  WORKER_ROLE,
} from '../../scripts/postgres/roles.mjs'
import { cloneDatabase, TEMPLATE, type ClusterAccess } from './clone-database'

const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/migrations')

/** Faster, and invisible to a test. Never synchronous_commit=off: the service relies on it, and checks it. */
const FLAGS = [
  ...['fsync=off', 'full_page_writes=off', 'max_connections=100'],
  // Its workers would go round the databases of all files that are over.
  'autovacuum=off',
].flatMap((setting) => ['-c', setting])

/** A PostgreSQL of its own in a temporary folder, with one migrated database from which tests clone theirs. */
export async function startTestCluster() {
  const dir = mkdtempSync(path.join(tmpdir(), 'postgres-of-tests-'))
  const postgres = await startEmbeddedPostgres({ dir, port: 0, flags: FLAGS })
  try {
    const access = await prepareTemplate(postgres.urlFor('postgres'))
    return { access, clone: (name: string) => cloneDatabase(access, name), stop: postgres.remove }
  } catch (error) {
    await postgres.remove()
    throw error
  }
}

/** Makes the roles of the service, and the migrated database that knows the boxes of the catalogue. */
export async function prepareTemplate(superuserUrl: string): Promise<ClusterAccess> {
  const ownerPassword = randomPassword()
  const appPassword = randomPassword()
  const workerPassword = randomPassword()
  const backupPassword = randomPassword()
  await ensureRoles({ superuserUrl, ownerPassword, appPassword, workerPassword, backupPassword })
  await ensureDatabase({ superuserUrl, database: TEMPLATE })
  const as = (user: string, password: string) => changeUrl(superuserUrl, { user, password })
  const access = {
    superuserUrl,
    ownerUrl: as(OWNER_ROLE, ownerPassword),
    appUrl: as(APP_ROLE, appPassword),
    workerUrl: as(WORKER_ROLE, workerPassword),
    backupUrl: as(BACKUP_ROLE, backupPassword),
  }
  const url = changeUrl(access.ownerUrl, { database: TEMPLATE })
  await migrateDeploy({ url, dir: MIGRATIONS })
  const boxes = JSON.stringify(frameworks.flatMap(knownBoxes))
  await withClient(url, (client) => client.query('SELECT register_boxes($1)', [boxes]))
  return access
}

function randomPassword() {
  return randomBytes(18).toString('base64url')
}
