import {
  databaseOwnerUrl,
  databaseProblems,
  databaseUrl,
  databaseWorkerUrl,
} from '../../src/server/database-settings.mjs'
import { fileProblems } from '../../src/server/file-settings.mjs'
import { mailProblems, mailSettings } from '../../src/server/mail-settings.mjs'
import { singleSignOnProblems, singleSignOnSettings } from '../../src/server/single-sign-on-settings.mjs'
import { isGiven, problemsOf, valueOf } from '../../src/server/setting.mjs'
import {
  appOrigin,
  appSecret,
  appSecretBefore,
  host,
  port,
  showNhsLogo,
  training,
  trustedProxyHops,
  webProcesses,
} from '../../src/server/settings.mjs'
import { watchSettings } from '../../src/server/watch-settings.mjs'

// Decides from the environment what is to be started. Pure but for looking at files, so that every refusal is tested.

const OF_A_REAL_SERVICE = [host, databaseUrl, appOrigin, appSecret, appSecretBefore]
const OF_BOTH = [
  ...[port, webProcesses, training, trustedProxyHops, showNhsLogo],
  ...[...mailSettings, ...singleSignOnSettings, ...watchSettings],
]
/** One person asks it. */
const WEBS_OF_DEMO = 2

/** @typedef {import('../../src/server/setting.mjs').Variables} Variables */

/**
 * @typedef {object} StartSettings
 * @property {'demo' | 'production'} mode demo exactly when the person gave no DATABASE_URL; there is no switch
 * @property {number} port
 * @property {string} host
 * @property {string} origin
 * @property {number} webProcesses how many processes answer
 * @property {string} databaseUrl '' in the demo, as the next three
 * @property {string} ownerUrl '' too where the migrations are applied by themselves: then nothing that serves could learn it
 * @property {string} workerUrl '' too where the worker is started by itself
 * @property {string} appSecret
 */

/**
 * What is to be started, or everything that stands in the way.
 *
 * @param {Variables} given
 * @param {{ withWorker?: boolean }} [asked] whether what happens by the clock is started beside the web
 * @returns {{ settings: StartSettings, problems: readonly [] } | { settings: null, problems: readonly string[] }}
 */
export function readStartSettings(given, { withWorker = true } = {}) {
  const isReal = isGiven(given, databaseUrl)
  const ofWorker = withWorker ? [databaseWorkerUrl] : []
  const ofReal = [...OF_BOTH, ...OF_A_REAL_SERVICE, ...ofWorker, ...ownerIn(given)]
  const own = problemsOf(given, isReal ? ofReal : OF_BOTH)
  const problems = [
    ...own,
    ...mailProblems(given),
    ...fileProblems(given),
    ...singleSignOnProblems(given),
    ...(isReal ? [...databaseProblems(given), ...roleProblems(given, ofWorker)] : demoProblems(given)),
  ]
  if (problems.length > 0) return { settings: null, problems }
  return { settings: isReal ? realService(given, withWorker) : demo(given), problems: [] }
}

/**
 * What stands in the way of a worker that is started by itself.
 *
 * @param {Variables} given
 */
export function workerProblems(given) {
  const own = problemsOf(given, [...OF_BOTH, databaseWorkerUrl, appOrigin, appSecret, appSecretBefore])
  const files = [...mailProblems(given), ...fileProblems(given)]
  return [...own, ...files, ...singleSignOnProblems(given), ...databaseProblems(given)]
}

/** @param {Variables} given */
const ownerIn = (given) => (isGiven(given, databaseOwnerUrl) ? [databaseOwnerUrl] : [])

/** @param {Variables} given @param {boolean} withWorker @returns {StartSettings} */
function realService(given, withWorker) {
  return {
    mode: 'production',
    port: valueOf(given, port),
    host: valueOf(given, host),
    origin: valueOf(given, appOrigin),
    webProcesses: valueOf(given, webProcesses),
    databaseUrl: valueOf(given, databaseUrl),
    ownerUrl: isGiven(given, databaseOwnerUrl) ? valueOf(given, databaseOwnerUrl) : '',
    workerUrl: withWorker ? valueOf(given, databaseWorkerUrl) : '',
    appSecret: valueOf(given, appSecret),
  }
}

/** @param {Variables} given @returns {StartSettings} */
function demo(given) {
  const origin = `http://localhost:${valueOf(given, port)}`
  // Nobody else's machine reaches the demo, whatever is asked.
  const wanted = valueOf(given, webProcesses)
  const webs = isGiven(given, webProcesses) ? wanted : Math.min(wanted, WEBS_OF_DEMO)
  const here = { port: valueOf(given, port), host: '127.0.0.1', origin, webProcesses: webs }
  return { mode: 'demo', ...here, databaseUrl: '', ownerUrl: '', workerUrl: '', appSecret: '' }
}

/**
 * Whoever gives only another role's address means a real service, and would get a demo.
 *
 * @param {Variables} given
 */
function demoProblems(given) {
  const alone = [
    'TRAINING is given without DATABASE_URL: give the addresses of an empty PostgreSQL for a training copy, or neither for the demo',
  ]
  const isTraining = problemsOf(given, [training]).length === 0 && valueOf(given, training)
  return [...(isTraining ? alone : []), ...rolesAlone(given)]
}

/** @param {Variables} given */
function rolesAlone(given) {
  return [databaseOwnerUrl, databaseWorkerUrl]
    .filter((setting) => isGiven(given, setting))
    .map(
      ({ name }) =>
        `${name} is given without DATABASE_URL: give DATABASE_URL too for your PostgreSQL, or none for the demo`,
    )
}

/** @param {Variables} given @param {(typeof databaseWorkerUrl)[]} ofWorker */
function roleProblems(given, ofWorker) {
  const roles = [databaseUrl, ...ofWorker, ...ownerIn(given)]
  if (problemsOf(given, roles).length > 0) return []
  const names = new Set(roles.map((setting) => new URL(valueOf(given, setting)).username))
  return names.size < roles.length
    ? [
        'DATABASE_URL, DATABASE_WORKER_URL and DATABASE_OWNER_URL must sign in as three roles: the web and the worker must own nothing',
      ]
    : []
}
