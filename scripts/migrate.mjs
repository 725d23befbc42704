#!/usr/bin/env node
// Brings the database to this version of the service, as the owner, before the service that is told no such address: npm run migrate,
// and -- --again where one failed and what it met was put right.
import { databaseOwnerUrl, databaseProblems } from '../src/server/database-settings.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { ownEnvironment } from './lib/environments.mjs'
import { inRoot } from './lib/places.mjs'
import { requireSettings, runCommand } from './lib/run-command.mjs'

await runCommand(async () => {
  requireSettings(ownEnvironment, [databaseOwnerUrl], databaseProblems)
  const { migrateDeploy } = await import('./postgres/migrate.mjs')
  const { untilReachable } = await import('./postgres/until-reachable.mjs')
  const { sayApplied } = await import('./start/database.mjs')
  const url = valueOf(ownEnvironment, databaseOwnerUrl)
  await untilReachable(url, { say: (text) => console.log(text) })
  const again = process.argv.includes('--again')
  const log = (/** @type {string} */ name) => console.log(`Applied ${name}`)
  console.log(
    `The database: ${sayApplied(await migrateDeploy({ url, dir: inRoot('prisma', 'migrations'), log, again }))}`,
  )
})
