#!/usr/bin/env node
// Verifies every audit chain and every submission of the database, and compares them with the heads that were published: those of
// AUDIT_HEADS_FOLDER, or with --heads those of a file or a folder. Ends with 1 when anything is broken.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { auditHeadsFolder } from '../src/server/audit-settings.mjs'
import { valueOf } from '../src/server/setting.mjs'
import { withOwnersDatabase } from './audit/find-database.mjs'
import {
  compareWithPublished,
  isNewService,
  readPublished,
  readPublishedSoFar,
  refuseNone,
} from './audit/published-heads.mjs'
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
  const { named, folder } = headsAskedFor()
  const published = findPublished(named, folder)
  const isSet = folder !== ''
  const [verified, differing] = await withOwnersDatabase(ownEnvironment, (ownerUrl) =>
    verify(ownerUrl, published, folder),
  )
  const { lines, isWhole } = sayVerified(verified, { published, differing, isSet })
  console.log(lines.join('\n'))
  process.exitCode = isWhole ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Where the heads lie that are compared: what was named, or else the folder that is set; empty where neither was. */
function headsAskedFor() {
  const { values } = parseArgs({ options: { heads: { type: 'string' } } })
  const { heads: named = '' } = values
  return { named, folder: named === '' ? valueOf(ownEnvironment, auditHeadsFolder) : '' }
}

/** What was named has to be there; into the folder that is set nothing may have been published yet. @param {string} named @param {string} folder */
function findPublished(named, folder) {
  if (named !== '') return readPublished(named)
  return folder === '' ? [] : readPublishedSoFar(folder)
}

/** @param {string} ownerUrl @param {import('./audit/published-heads.mjs').PublishedFile[]} published @param {string} folder */
async function verify(ownerUrl, published, folder) {
  const { withClient } = await import('./postgres/client.mjs')
  return withClient(ownerUrl, async (client) => {
    if (await canVerify(client)) {
      if (folder !== '' && published.length === 0 && !(await isNewService(client))) refuseNone(folder)
      return /** @type {const} */ ([
        await verifyChains(client),
        await compareWithPublished(client, published),
      ])
    }
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
