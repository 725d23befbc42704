import { ownEnvironment, webEnvironment, workerEnvironment } from '../lib/environments.mjs'
import { ROOT } from '../lib/places.mjs'
import { takeSecretFiles } from '../lib/secret-files.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { databaseWorkerUrl } from '../../src/server/database-settings.mjs'
import { appOrigin, appSecret, host, port } from '../../src/server/settings.mjs'
import { prepareClosing } from './closing.mjs'
import { workerProblems } from './start-settings.mjs'
import { startWorker } from './worker.mjs'

/** What happens by the clock, by itself: several at once do nothing twice. One that dies or hangs is replaced. */
export async function startWorkerAlone() {
  process.chdir(ROOT)
  const closing = prepareClosing()
  try {
    takeSecretFiles(ownEnvironment)
    const problems = workerProblems(ownEnvironment)
    if (problems.length > 0) throw new StepFailure(['The worker cannot start:', ...problems].join('\n- '))
    const read = { port: valueOf(ownEnvironment, port), host: valueOf(ownEnvironment, host) }
    const settings = {
      mode: /** @type {const} */ ('production'),
      ...read,
      origin: valueOf(ownEnvironment, appOrigin),
    }
    const found = { databaseUrl: '', appSecret: valueOf(ownEnvironment, appSecret) }
    const env = workerEnvironment(
      webEnvironment(ownEnvironment, settings, found),
      valueOf(ownEnvironment, databaseWorkerUrl),
    )
    startWorker(env, closing)
    console.log('The worker is at work.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    await closing.close(1)
  }
}
