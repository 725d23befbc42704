#!/usr/bin/env node
// Verifies every audit chain and every submission of the database. Ends with 1 when anything is broken.
import { existsSync } from 'node:fs'
import { withOwnersDatabase } from './audit/find-database.mjs'
import { sayVerified } from './audit/say-verified.mjs'
import { canVerify, verifyChains } from './audit/verify-chains.mjs'
import { ownEnvironment } from './lib/environments.mjs'
import { inRoot, ROOT } from './lib/places.mjs'
import { takeSecretFiles } from './lib/secret-files.mjs'
import { StepFailure } from './lib/step-failure.mjs'

process.chdir(ROOT)
try {
  takeSecretFiles(ownEnvironment)
  refuseWithoutPackages()
  const { lines, isWhole } = sayVerified(await withOwnersDatabase(ownEnvironment, verify))
  console.log(lines.join('\n'))
  process.exitCode = isWhole ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function verify(/** @type {string} */ ownerUrl) {
  const { withClient } = await import('./postgres/client.mjs')
  return withClient(ownerUrl, async (client) => {
    if (await canVerify(client)) return verifyChains(client)
    throw new StepFailure(
      'This role does not see all that is to be verified, or the database is older than this program.',
      {
        advice: 'sign in as assurance_owner, and let npm start migrate the database first.',
      },
    )
  })
}

function refuseWithoutPackages() {
  if (existsSync(inRoot('node_modules', 'pg'))) return
  throw new StepFailure('The packages of this service are not installed.', {
    advice: 'npm ci installs them.',
  })
}
