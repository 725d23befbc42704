#!/usr/bin/env node
// Verifies every audit chain and every submission of the database, and compares them with the heads that were published: those of
// AUDIT_HEADS_FOLDER, or with --heads those of a file or a folder. Ends with 1 when anything is broken.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { auditHeadsFolder } from '../src/server/audit-settings.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { withOwnersDatabase } from './audit/find-database.mjs'
import { compareWithPublished, readPublished } from './audit/published-heads.mjs'
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
  const where = headsAskedFor()
  const published = where === '' ? [] : readPublished(where)
  const [verified, differing] = await withOwnersDatabase(ownEnvironment, (ownerUrl) =>
    verify(ownerUrl, published),
  )
  const { lines, isWhole } = sayVerified(verified, { published, differing })
  console.log(lines.join('\n'))
  process.exitCode = isWhole ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Where the heads lie that are compared; empty where none were published. */
function headsAskedFor() {
  const { values } = parseArgs({ options: { heads: { type: 'string' } } })
  return values.heads ?? valueOf(ownEnvironment, auditHeadsFolder)
}

/** @param {string} ownerUrl @param {import('./audit/published-heads.mjs').PublishedFile[]} published */
async function verify(ownerUrl, published) {
  const { withClient } = await import('./postgres/client.mjs')
  return withClient(ownerUrl, async (client) => {
    if (await canVerify(client))
      return /** @type {const} */ ([
        await verifyChains(client),
        await compareWithPublished(client, published),
      ])
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
