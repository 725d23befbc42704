#!/usr/bin/env node
// Puts a backup in place: npm run restore FILE, and -- --replace where something is there already.
import path from 'node:path'
import { databaseAdminUrl, databaseProblems, databaseUrl, pgBin } from '../src/server/database-settings.mjs'
import { evidenceFolder } from '../src/server/evidence-settings.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { ownEnvironment } from './lib/environments.mjs'
import { ROOT } from './lib/places.mjs'
import { nameOfDatabase, readFileAsked, requireSettings, runCommand } from './lib/run-command.mjs'

await runCommand(async () => {
  const { file, replace } = readFileAsked('restore', process.argv.slice(2))
  process.chdir(ROOT)
  const needed = [databaseAdminUrl, databaseUrl, evidenceFolder, pgBin]
  requireSettings(ownEnvironment, needed, databaseProblems)
  const { restoreBackup } = await import('./backup/restore-backup.mjs')
  await restoreBackup({
    ...{ file, replace },
    adminUrl: valueOf(ownEnvironment, databaseAdminUrl),
    database: nameOfDatabase(valueOf(ownEnvironment, databaseUrl)),
    evidenceFolder: path.resolve(valueOf(ownEnvironment, evidenceFolder)),
    tools: { named: valueOf(ownEnvironment, pgBin), onPath: ownEnvironment.PATH ?? '' },
    say: (text) => console.log(text),
  })
})
