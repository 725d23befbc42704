import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @typedef {{ name: string, script: string, checksum: string }} Migration */

/**
 * The migrations of a folder, in the order in which they are applied.
 *
 * @param {string} dir
 * @returns {Migration[]}
 */
export function readMigrations(dir) {
  const entries = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries
    .map(({ name }) => ({ name, bytes: readFileSync(path.join(dir, name, 'migration.sql')) }))
    .map(({ name, bytes }) => ({
      name,
      script: bytes.toString('utf8'),
      checksum: createHash('sha256').update(bytes).digest('hex'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
