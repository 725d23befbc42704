#!/usr/bin/env node
// Everything that the service keeps, in one file: npm run backup FILE
import path from 'node:path'
import { databaseBackupUrl, databaseProblems, pgBin } from '../src/server/database-settings.mjs'
import { evidenceFolder } from '../src/server/evidence-settings.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { ownEnvironment } from './lib/environments.mjs'
import { ROOT } from './lib/places.mjs'
import { readFileAsked, requireSettings, runCommand } from './lib/run-command.mjs'

await runCommand(async () => {
  const { file } = readFileAsked('backup', process.argv.slice(2))
  process.chdir(ROOT)
  requireSettings(ownEnvironment, [databaseBackupUrl, evidenceFolder, pgBin], databaseProblems)
  const { makeBackup } = await import('./backup/make-backup.mjs')
  const { bytes, evidence, tables, madeAt, notNoted } = await makeBackup({
    file,
    url: valueOf(ownEnvironment, databaseBackupUrl),
    evidenceFolder: path.resolve(valueOf(ownEnvironment, evidenceFolder)),
    tools: { named: valueOf(ownEnvironment, pgBin), onPath: ownEnvironment.PATH ?? '' },
  })
  const megabytes = (bytes / 1_000_000).toFixed(1)
  console.log(
    `${file}: ${tables} tables and sequences, ${evidence} evidence files, ${megabytes} MB, of ${madeAt}`,
  )
  if (notNoted)
    console.error(
      `The database could not be told of it (${notNoted}): run npm run roles and npm run migrate.`,
    )
})
