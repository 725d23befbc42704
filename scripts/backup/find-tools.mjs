import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { StepFailure } from '../lib/step-failure.mjs'

/** Where systems keep the programs of each major version: Debian and Ubuntu, Red Hat, Homebrew on both kinds of Mac. */
const KEPT_IN = [
  { parent: '/usr/lib/postgresql', named: /^\d+$/, within: 'bin' },
  { parent: '/usr', named: /^pgsql-\d+$/, within: 'bin' },
  { parent: '/opt/homebrew/opt', named: /^(postgresql|libpq)(@\d+)?$/, within: 'bin' },
  { parent: '/usr/local/opt', named: /^(postgresql|libpq)(@\d+)?$/, within: 'bin' },
]

/**
 * @typedef {{ program: string, major: number }} Found
 * @typedef {'pg_dump' | 'pg_restore'} Tool
 */

/**
 * The program of the server's own major version: an older one refuses, and what a newer one writes the server may not read.
 *
 * @param {Tool} tool
 * @param {number} major
 * @param {{ named: string, onPath: string, folders?: readonly string[] }} where the folder that a person named, or ''; the path; where
 *   systems keep them
 * @returns {string} its path; throws what is missing and how it comes here
 */
export function findTool(tool, major, { named, onPath, folders = foldersOfSystem() }) {
  const places = named ? [named] : [...onPath.split(path.delimiter).filter(Boolean), ...folders]
  const found = places.flatMap((folder) => versionIn(folder, tool))
  const right = found.find((each) => each.major === major)
  if (right) return right.program
  throw new StepFailure(sayMissing(tool, major, found, named), {
    advice: `install the client of PostgreSQL ${major} (Debian and Ubuntu: apt-get install postgresql-client-${major}; Red Hat: dnf install postgresql${major}; in containers: docker compose run --rm backup), or name its folder: PG_BIN=/usr/lib/postgresql/${major}/bin`,
  })
}

/** @param {Tool} tool @param {number} major @param {Found[]} found @param {string} named */
function sayMissing(tool, major, found, named) {
  const others = [...new Set(found.map((each) => each.major))].sort((a, b) => a - b)
  const instead = others.length > 0 ? `: only of version ${others.join(', ')}` : ''
  const where = named ? `in PG_BIN (${named})` : 'on this machine'
  return `The server is PostgreSQL ${major}, and there is no ${tool} of that version ${where}${instead}.`
}

/** @param {string} folder @param {Tool} tool @returns {Found[]} none where it is not there */
function versionIn(folder, tool) {
  const program = path.join(folder, tool)
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', env: { LC_ALL: 'C' } })
  const [, major] = /\(PostgreSQL\) (\d+)/.exec(stdout ?? '') ?? []
  return major ? [{ program, major: Number(major) }] : []
}

function foldersOfSystem() {
  return KEPT_IN.flatMap(({ parent, named, within }) =>
    namesIn(parent)
      .filter((name) => named.test(name))
      .map((name) => path.join(parent, name, within)),
  )
}

/** @param {string} folder */
function namesIn(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
