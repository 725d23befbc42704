import path from 'node:path'
import { openLog } from '../../src/server/logs/open-log.mjs'
import { isGiven, valueOf } from '../../src/server/setting.mjs'
import { databaseUrl } from '../../src/server/database-settings.mjs'
import { embeddedCluster } from '../../src/server/settings.mjs'
import { fileOfLogs, logFile, logLevel } from '../../src/server/watch-settings.mjs'
import { ownEnvironment } from './environments.mjs'
import { ROOT } from './places.mjs'

// It uses a package: who runs before packages are installed loads it later.

export { endOnUncaught, takeOverOutput } from '../../src/server/logs/take-over-output.mjs'

/** @typedef {import('../../src/server/logs/open-log.mjs').Log} Log */

/**
 * Opens the log of a process of the service, where its environment says; the demo's stands in a file, so that its terminal stays
 * readable.
 *
 * @param {'front' | 'supervisor' | 'web' | 'worker'} name
 * @param {import('./environments.mjs').Environment} [env]
 * @returns {Log}
 */
export function openProcessLog(name, env = ownEnvironment) {
  const isDemo = !isGiven(env, databaseUrl) || valueOf(env, embeddedCluster)
  const file = fileOfLogs(valueOf(env, logFile), { demo: isDemo })
  return openLog({ process: name, level: valueOf(env, logLevel), file: file && path.resolve(ROOT, file) })
}
