import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { differencesOf, digestsOf } from '../../backup/digests.mjs'
import { listEvidence } from '../../backup/evidence-files.mjs'
import { dropDatabase } from '../../backup/target-database.mjs'
import { ownEnvironment } from '../../lib/environments.mjs'
import { inRoot } from '../../lib/places.mjs'
import { runTool } from '../../lib/run-tool.mjs'
import { withClient } from '../../postgres/client.mjs'
import { startEmbeddedPostgres } from '../../postgres/embedded.mjs'
import { DATABASE } from '../../postgres/roles.mjs'
import { prepareData } from '../../start/prepare-data.mjs'
import { isShort } from '../asked.mjs'
import { findInstalledPostgres } from './installed-postgres.mjs'
import { environmentOf, webOf } from './drill-settings.mjs'

/** @typedef {import('../promises.mjs').Measured} Measured */

/**
 * Backs up a training copy by the command, destroys its database and its evidence files, restores them by the command, and compares
 * every table, policy and grant. A backup that was damaged must be refused and change nothing.
 *
 * @returns {Promise<Measured>}
 */
export async function drillBackup() {
  const binaries = findInstalledPostgres()
  if (!binaries)
    return { found: 'no PostgreSQL with its server and client in /usr/lib/postgresql', holds: null }
  const stage = mkdtempSync(path.join(tmpdir(), 'drill-'))
  // As root the database runs as another user, who must pass through.
  chmodSync(stage, 0o711)
  const server = await startEmbeddedPostgres({ dir: path.join(stage, 'postgres'), port: 0, binaries })
  try {
    return await drill({ server, stage, version: binaries.version })
  } finally {
    await server.remove()
    rmSync(stage, { recursive: true, force: true })
  }
}

/** @param {{ server: import('../../postgres/embedded.mjs').EmbeddedPostgres, stage: string, version: string }} given @returns {Promise<Measured>} */
async function drill({ server, stage, version }) {
  const [admin, evidence] = [server.urlFor('postgres'), path.join(stage, 'evidence')]
  const env = environmentOf(ownEnvironment, server.urlFor, evidence)
  const [file, damaged] = [path.join(stage, 'backup.tar'), path.join(stage, 'damaged.tar')]
  await command('roles', [], env)
  await command('migrate', [], env)
  // The short form has what a service has before anybody works with it, and not the year of a training copy.
  await prepareData({ ...webOf(env), ...(isShort(process.argv) && { TRAINING: 'no' }) })

  const before = await look(server.urlFor(DATABASE), admin, evidence)
  await command('backup', [file], env)
  damage(file, damaged)
  await dropDatabase(admin, DATABASE)
  rmSync(evidence, { recursive: true, force: true })
  const refused = await isRefused(() => command('restore', [damaged], env))
  const startedAt = performance.now()
  await command('restore', [file], env)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
  const again = await isRefused(() => command('restore', [file], env))
  const after = await look(server.urlFor(DATABASE), admin, evidence)

  const isKnown = await isBackupKnown(server.urlFor(DATABASE), file)
  return judge({ version, before, after, seconds, refused, again, isKnown })
}

/**
 * @typedef {import('../../backup/digests.mjs').Digests} Digests
 *
 * @param {{ version: string, before: Digests, after: Digests, seconds: string, refused: boolean, again: boolean, isKnown: boolean }} seen
 * @returns {Measured}
 */
function judge({ version, before, after, seconds, refused, again, isKnown }) {
  const as = { ...after.tables, [TOLD]: before.tables[TOLD] ?? '' }
  const differences = differencesOf(before, { ...after, tables: as })
  const tables = Object.keys(before.tables).length - 1
  const parts = [
    `PostgreSQL ${version}: ${tables} tables and sequences, restored in ${seconds} s, ${differences.length} differ`,
    ...differences,
    refused ? 'a damaged backup refused' : 'A DAMAGED BACKUP WAS TAKEN',
    again ? 'a database that is not empty refused' : 'A DATABASE THAT WAS NOT EMPTY WAS REPLACED',
    isKnown ? 'the last backup known' : 'THE LAST BACKUP NOT KNOWN',
  ]
  return {
    found: parts.join('; '),
    holds: differences.length === 0 && tables > 50 && refused && again && isKnown,
  }
}

/** What was backed up knows nothing of its own backup; what was restored from it is told. */
const TOLD = 'public.backup_record'
const KNOWN = `SELECT FROM ${TOLD} WHERE sha256 = $1`

/** @param {string} url @param {string} file */
async function isBackupKnown(url, file) {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
  return (await withClient(url, (client) => client.query(KNOWN, [sha256]))).rowCount === 1
}

/** Everything that must be the same again, the files and who may connect among it. @param {string} url @param {string} admin @param {string} evidence */
async function look(url, admin, evidence) {
  const { tables, rules } = await withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return digestsOf(client)
  })
  const asked = `SELECT array_to_string(array(SELECT unnest(datacl)::text ORDER BY 1), ' ') AS who FROM pg_database WHERE datname = $1`
  const [{ who }] = (await withClient(admin, (client) => client.query(asked, [DATABASE]))).rows
  const files = (await listEvidence(evidence)).join(' ')
  return { tables: { ...tables, 'evidence files': files }, rules: { ...rules, 'who may connect': who } }
}

/** Turns one bit in the middle of the dump. @param {string} from @param {string} to */
function damage(from, to) {
  const bytes = readFileSync(from)
  const middle = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  writeFileSync(to, bytes)
}

/** @param {string} name @param {string[]} given @param {import('../../lib/environments.mjs').Environment} env */
function command(name, given, env) {
  return runTool(process.execPath, [inRoot('scripts', `${name}.mjs`), ...given], {
    env,
    name: `npm run ${name}`,
    advice: 'see what it says above.',
  })
}

/** @param {() => Promise<unknown>} work */
const isRefused = (work) =>
  work().then(
    () => false,
    () => true,
  )
