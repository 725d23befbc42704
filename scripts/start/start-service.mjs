import { ownEnvironment, webEnvironment, workerEnvironment } from '../lib/environments.mjs'
import { isShipped, ROOT } from '../lib/places.mjs'
import { claimServer, releaseServer } from '../lib/running-server.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { takeSecretFiles } from '../lib/secret-files.mjs'
import { preparedToServe } from '../lib/preparations.mjs'
import { showProgress } from '../lib/steps.mjs'
import { prepareClosing } from './closing.mjs'
import { checkDatabase, migrateOrCheck, startEmbedded } from './database.mjs'
import { offerMetrics } from './offer-metrics.mjs'
import { refuseTakenPort } from './port.mjs'
import { prepareData } from './prepare-data.mjs'
import { sayReady } from './say-ready.mjs'
import { readStartSettings } from './start-settings.mjs'
import { serve } from './serve.mjs'
import { startWorker } from './worker.mjs'

/** Those that come after the preparations. */
const STEPS = 4

/** @typedef {<Outcome>(title: string, work: () => Promise<Outcome>) => Promise<Outcome>} Step */

/** @typedef {{ withWorker: boolean }} Asked whether what happens by the clock is started beside the web */

/**
 * Everything from a fresh checkout to the first page.
 *
 * @param {Asked} asked
 */
export async function startService(asked) {
  process.chdir(ROOT)
  const closing = prepareClosing()
  try {
    await start(closing, asked)
  } catch (error) {
    if (!closing.isClosing()) console.error(`\n${error instanceof Error ? error.message : error}`)
    await closing.close(1)
  }
}

/** @param {import('./closing.mjs').Closing} closing @param {Asked} asked */
async function start(closing, asked) {
  const settings = checkedSettings(asked)
  if (!isShipped()) {
    await claimServer(settings.port)
    closing.onClose(releaseServer)
  }
  await refuseTakenPort(settings)

  const progress = showProgress(Object.keys(preparedToServe).length + STEPS)
  /** @type {Step} */
  const step = (title, work) => closing.during(() => progress(title, work))
  for (const [title, work] of Object.entries(preparedToServe)) await step(title, work)
  const database = await openDatabase(settings, step, closing)
  const web = webEnvironment(ownEnvironment, settings, database)
  await step('Migrating the database', () => migrateOrCheck(database))
  const { note } = await step('Preparing the data', async () => ({ note: await prepareData(web) }))
  const { showWeb } = await step('Starting the web server', () => serve(settings, web, closing))
  if (database.workerUrl) startWorker(workerEnvironment(web, database.workerUrl), closing)
  await offerMetrics(closing)

  for (const text of [database.note, note.trim()].filter(Boolean)) console.log(text)
  console.log(sayReady(settings))
  showWeb()
}

/** @param {Asked} asked */
function checkedSettings(asked) {
  takeSecretFiles(ownEnvironment)
  const { settings, problems } = readStartSettings(ownEnvironment, asked)
  if (settings?.mode === 'demo' && isShipped())
    throw new StepFailure('There is no demo in a folder that was shipped: it comes with no PostgreSQL.', {
      advice: 'give DATABASE_URL (docs/operations.md), or run the demo from a checkout.',
    })
  if (settings) return settings
  throw new StepFailure(
    ['The settings do not allow a start:', ...problems.map((text) => `- ${text}`)].join('\n'),
  )
}

/**
 * @param {import('./start-settings.mjs').StartSettings} settings
 * @param {Step} step
 * @param {import('./closing.mjs').Closing} closing
 */
async function openDatabase({ mode, databaseUrl, ownerUrl, workerUrl, appSecret }, step, closing) {
  const isDemo = mode === 'demo'
  return step(isDemo ? 'Starting PostgreSQL' : 'Checking PostgreSQL', async () => {
    const given = { databaseUrl, ownerUrl, workerUrl, appSecret, note: '' }
    const database = isDemo ? await startEmbedded(closing) : given
    await checkDatabase(database)
    return database
  })
}
