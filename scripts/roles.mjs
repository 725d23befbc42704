#!/usr/bin/env node
// Makes the roles and the database of the service, or sets their passwords anew, as PostgreSQL's administrator: npm run roles
import {
  databaseAdminUrl,
  databaseBackupUrl,
  databaseOwnerUrl,
  databaseProblems,
  databaseUrl,
  databaseWorkerUrl,
} from '../src/server/database-settings.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { ownEnvironment } from './lib/environments.mjs'
import { nameOfDatabase, requireSettings, runCommand } from './lib/run-command.mjs'

await runCommand(async () => {
  const { APP_ROLE, BACKUP_ROLE, ensureDatabase, ensureRoles, OWNER_ROLE, WORKER_ROLE } =
    await import('./postgres/roles.mjs')
  const { passwordOf } = await import('./postgres/password-of.mjs')
  requireSettings(
    ownEnvironment,
    [databaseAdminUrl, databaseUrl, databaseOwnerUrl, databaseWorkerUrl, databaseBackupUrl],
    databaseProblems,
  )
  const superuserUrl = valueOf(ownEnvironment, databaseAdminUrl)
  const database = nameOfDatabase(valueOf(ownEnvironment, databaseUrl))
  await ensureRoles({
    superuserUrl,
    ownerPassword: passwordOf(ownEnvironment, databaseOwnerUrl, OWNER_ROLE),
    appPassword: passwordOf(ownEnvironment, databaseUrl, APP_ROLE),
    workerPassword: passwordOf(ownEnvironment, databaseWorkerUrl, WORKER_ROLE),
    backupPassword: passwordOf(ownEnvironment, databaseBackupUrl, BACKUP_ROLE),
  })
  await ensureDatabase({ superuserUrl, database })
  console.log(`The four roles and the database ${database} are there, with these passwords.`)
})
