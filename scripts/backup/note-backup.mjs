import { createReadStream, statSync } from 'node:fs'
import { digestOf } from './archive.mjs'

/**
 * Tells a database of a backup, so that administrators see how old the last one is: the one that it was made of, or the one that was
 * restored from it, in which nobody had heard of it yet. A backup is one all the same where that fails.
 *
 * @param {import('pg').Client} client with no transaction open
 * @param {string} file
 * @param {string} madeAt
 * @returns {Promise<string>} why the database could not be told; '' where it was
 */
export async function noteBackup(client, file, madeAt) {
  const sha256 = await digestOf(createReadStream(file))
  try {
    await client.query('BEGIN READ WRITE')
    await client.query('SELECT public.record_backup($1, $2, $3)', [madeAt, statSync(file).size, sha256])
    await client.query('COMMIT')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
