import { StepFailure } from '../lib/step-failure.mjs'
import { sayVerified } from '../audit/say-verified.mjs'
import { verifyChains } from '../audit/verify-chains.mjs'
import { changeUrl, withClient } from '../postgres/client.mjs'
import { ensureDatabase } from '../postgres/roles.mjs'
import { entriesOf } from './archive.mjs'
import { differencesOf, digestsOf } from './digests.mjs'
import { listEvidence, unpackEvidence } from './evidence-files.mjs'
import { findTool } from './find-tools.mjs'
import { checkBackup, DUMP } from './manifest.mjs'
import { noteBackup } from './note-backup.mjs'
import { restoreInto } from './run-tool-of-postgres.mjs'
import { connectionsTo, dropDatabase, lookAtTarget, swapDatabases } from './target-database.mjs'

/**
 * @typedef {object} Restoring
 * @property {string} file
 * @property {string} adminUrl PostgreSQL as its administrator
 * @property {string} database the name that the service asks for
 * @property {string} evidenceFolder
 * @property {boolean} replace whether what is there may be put aside
 * @property {import('./make-backup.mjs').Tools} tools
 * @property {(text: string) => void} say told what is done, as it is done
 */

/**
 * Puts a backup in the place of the service's database and evidence files: checked first, restored beside what is there, compared with
 * what was backed up, its audit chains verified, and only then put in place, in one step. What was there is kept under another name.
 *
 * @param {Restoring} given
 */
export async function restoreBackup(given) {
  const { file, adminUrl, database, say } = given
  const manifest = await checked(file)
  say(`Checked: ${manifest.files.length} files, of ${manifest.madeAt}, all whole`)
  const target = await lookAtTarget(adminUrl, database)
  await refuse(given, manifest, target)
  const program = findTool('pg_restore', target.major, given.tools)

  const beside = `${database}_restoring`
  const stamp = `before_${target.now}`
  const evidence = await unpackEvidence(file, given.evidenceFolder)
  try {
    await restoreDatabase({ file, adminUrl, beside, program })
    say(`Restored: ${Object.keys(manifest.digests.tables).length} tables and sequences`)
    const url = changeUrl(adminUrl, { database: beside })
    await compare(url, manifest, say)
    // It was told of after its moment, which is all that was restored.
    const notNoted = await withClient(url, (client) => noteBackup(client, file, manifest.madeAt))
    if (notNoted) say(`The database could not be told of this backup (${notNoted})`)
    await swapDatabases(adminUrl, {
      beside,
      database,
      putAside: target.isEmpty ? null : `${database}_${stamp}`,
    })
  } catch (error) {
    await evidence.discard()
    throw error
  }
  await evidence.putInPlace(`kept.${stamp}`)
  const aside = target.isEmpty ? '' : `; what was there is kept as the database ${database}_${stamp}`
  say(`In place: the database ${database}, and ${manifest.files.length - 1} evidence files${aside}`)
}

/** @param {string} file */
function checked(file) {
  return checkBackup(file).catch((cause) => {
    throw new StepFailure(`${file} cannot be used: ${cause.message}.`, {
      advice: 'take another backup; nothing was changed.',
      cause,
    })
  })
}

/**
 * Everything that stands in the way, before anything is done.
 *
 * @param {Restoring} given
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {import('./target-database.mjs').Target} target
 */
async function refuse({ adminUrl, database, evidenceFolder, replace }, manifest, target) {
  if (target.missingRoles.length > 0)
    throw new StepFailure(`${target.missingRoles.join(', ')} are missing in this PostgreSQL.`, {
      advice: 'run npm run roles first, then restore again.',
    })
  if (target.major < manifest.serverMajor)
    throw new StepFailure(
      `The backup is of PostgreSQL ${manifest.serverMajor}, and this is PostgreSQL ${target.major}.`,
      { advice: `use PostgreSQL ${manifest.serverMajor} or newer.` },
    )
  const kept = (await listEvidence(evidenceFolder)).length
  const full = [target.isEmpty ? '' : `the database ${database}`, kept > 0 ? evidenceFolder : ''].filter(
    Boolean,
  )
  if (full.length > 0 && !replace)
    throw new StepFailure(`There is something in ${full.join(' and in ')} already.`, {
      advice:
        'add --replace (after npm run: -- --replace) to put the backup in its place; what is there is kept under another name.',
    })
  const connected = await connectionsTo(adminUrl, database)
  if (connected > 0)
    throw new StepFailure(`${connected} connections to the database ${database} are open.`, {
      advice: 'stop the service and its worker first, then restore again.',
    })
}

/** @param {{ file: string, adminUrl: string, beside: string, program: string }} given */
async function restoreDatabase({ file, adminUrl, beside, program }) {
  await dropDatabase(adminUrl, beside)
  await ensureDatabase({ superuserUrl: adminUrl, database: beside })
  const url = changeUrl(adminUrl, { database: beside })
  // The dump makes it itself.
  await withClient(url, (client) => client.query('DROP SCHEMA graphile_worker'))
  for await (const { name, read } of entriesOf(file)) {
    if (name === DUMP) await restoreInto({ program, url, dump: read() })
  }
  await withClient(url, (client) => client.query('ANALYZE'))
}

/**
 * @param {string} url of what was restored
 * @param {import('./manifest.mjs').Manifest} manifest
 * @param {(text: string) => void} say
 */
async function compare(url, manifest, say) {
  const { differences, verified } = await withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const differences = differencesOf(manifest.digests, await digestsOf(client))
    await client.query('COMMIT')
    return { differences, verified: sayVerified(await verifyChains(client)) }
  })
  const beside = new URL(url).pathname.slice(1)
  const advice = `nothing was put in place; what was restored stands in the database ${beside}. Compare with an older backup.`
  if (differences.length > 0)
    throw new StepFailure('What was restored is not what was backed up.', {
      output: differences.join('\n'),
      advice,
    })
  say('Compared: every table, policy, trigger, function and grant is as it was')
  if (!verified.isWhole)
    throw new StepFailure('The audit trail of this backup does not hold.', {
      output: verified.lines.join('\n'),
      advice,
    })
  say(`Audit trail: ${verified.lines.at(-1)}`)
}
