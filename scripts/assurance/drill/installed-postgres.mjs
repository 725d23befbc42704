import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const KEPT_IN = '/usr/lib/postgresql'
const NEEDED = ['initdb', 'postgres', 'pg_dump', 'pg_restore']

/**
 * The newest PostgreSQL that Debian's packages put on this machine, with its server and its client.
 *
 * @param {string} [keptIn]
 * @returns {import('../../postgres/binaries.mjs').Binaries | null}
 */
export function findInstalledPostgres(keptIn = KEPT_IN) {
  const versions = existsSync(keptIn) ? readdirSync(keptIn).filter((name) => /^\d+$/.test(name)) : []
  const whole = versions.filter((version) =>
    NEEDED.every((name) => existsSync(path.join(keptIn, version, 'bin', name))),
  )
  const [version] = whole.sort((a, b) => Number(b) - Number(a))
  return version ? { folder: path.join(keptIn, version), version } : null
}
