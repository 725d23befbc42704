import { existsSync, readFileSync, statSync } from 'node:fs'
import { Buffer } from 'node:buffer'
import { errorCode } from '../lib/error-code.mjs'
import { inRoot } from '../lib/places.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { withClient } from '../postgres/client.mjs'
import { makeArchive } from './archive.mjs'
import { digestsOf } from './digests.mjs'
import { addEvidence } from './evidence-files.mjs'
import { findTool } from './find-tools.mjs'
import { checkBackup, DUMP, FORMAT, MANIFEST } from './manifest.mjs'
import { noteBackup } from './note-backup.mjs'
import { dumpOf } from './run-tool-of-postgres.mjs'

/**
 * @typedef {{ named: string, onPath: string }} Tools where the programs of PostgreSQL are looked for
 * @typedef {{ bytes: number, evidence: number, tables: number, madeAt: string, notNoted: string }} Made why the database could not be
 *   told of it; '' where it was
 */

/**
 * Everything that the service keeps, as of one moment, in one file: the database, the evidence files and a list of both with digests.
 *
 * @param {{ file: string, url: string, evidenceFolder: string, tools: Tools }} given the address as the role for backups
 * @returns {Promise<Made>}
 */
export async function makeBackup({ file, url, evidenceFolder, tools }) {
  if (existsSync(file))
    throw new StepFailure(`${file} is there already.`, { advice: 'name a file that is not there yet.' })
  return withClient(url, async (client) => {
    const server = await readServer(client)
    const program = findTool('pg_dump', server.major, tools)
    // One moment for the dump and for what it is compared with.
    await client.query('SET idle_in_transaction_session_timeout = 0')
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const [{ snapshot }] = (await client.query('SELECT pg_export_snapshot() AS snapshot')).rows
    const digests = await digestsOf(client).catch(sayChanged)
    /** @type {import('./archive.mjs').Written[]} */
    const files = []
    await makeArchive(file, async (archive) => {
      files.push(await archive.add(DUMP, dumpOf({ program, url, snapshot })))
      // After the database: a file that it names was there before.
      files.push(...(await addEvidence(evidenceFolder, archive)))
      const manifest = { format: FORMAT, service: ownVersion(), ...sayServer(server), digests, files }
      await archive.add(MANIFEST, [Buffer.from(JSON.stringify(manifest, null, 1))])
    })
    await client.query('COMMIT')
    // What cannot be read again is no backup.
    await checkBackup(file)
    const notNoted = await noteBackup(client, file, server.at)
    const tables = Object.keys(digests.tables).length
    const about = { bytes: statSync(file).size, evidence: files.length - 1, tables }
    return { ...about, madeAt: server.at, notNoted }
  })
}

/** A table went between being listed and being read, as when the service starts for the first time. @param {unknown} cause @returns {never} */
function sayChanged(cause) {
  if (errorCode(cause) !== '42P01') throw cause
  throw new StepFailure('The tables of the database were being changed.', {
    advice: 'try again in a minute.',
    cause,
  })
}

const ABOUT = `SELECT current_setting('server_version_num')::int / 10000 AS major, current_database() AS database,
  to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, rolsuper OR rolbypassrls AS sees,
  to_regclass('public._prisma_migrations') IS NOT NULL AS migrated FROM pg_roles WHERE rolname = current_user`

/** @param {import('pg').Client} client */
async function readServer(client) {
  const [{ sees, migrated, ...server }] = (await client.query(ABOUT)).rows
  if (!sees)
    throw new StepFailure('This role does not see every row, so that a backup would lack some.', {
      advice: 'give the address of the role assurance_backup, which npm run roles makes.',
    })
  if (!migrated)
    throw new StepFailure(`The database ${server.database} holds no service: nothing to back up.`)
  const last = `SELECT migration_name AS migration FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
    ORDER BY migration_name DESC LIMIT 1`
  return { ...server, migration: (await client.query(last)).rows[0]?.migration ?? '' }
}

/** @param {{ major: number, database: string, at: string, migration: string }} server */
const sayServer = ({ major, database, at, migration }) => ({
  ...{ madeAt: at, serverMajor: major, database, migration },
})

/** @returns {string} */
const ownVersion = () => JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).version
