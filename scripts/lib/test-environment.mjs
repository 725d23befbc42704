// What tests and their browser are told: the same on every machine. Pure, as environments.mjs is.
import { settingsOfTests } from '../../src/server/test-settings.mjs'
import { NO_ENV_FILES, QUIET } from './environments.mjs'

/** @typedef {import('./environments.mjs').Environment} Environment */

// What a program cannot run without, by the names of each system.
const NEEDED = [
  'PATH',
  'Path',
  'SystemRoot',
  'ComSpec',
  'TEMP',
  'TMP',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
]

/** Which npm runs us: a machine may have it nowhere on its path. */
const OF_NPM = 'npm_execpath'

const ASKED = settingsOfTests.map(({ name }) => name)

/**
 * For tests: the same on every machine. Nothing comes through but what a program cannot do without and what was asked of the
 * run: no setting of the service, no proxy, no PG…, no colours. The zone is half a day from London, and the language
 * writes numbers otherwise, so that code that asks the machine for either is found out everywhere. CI forbids a forgotten `only`.
 *
 * @param {Environment} env
 * @param {string} home an empty folder that can be written
 * @returns {Environment}
 */
export function testEnvironment(env, home) {
  return {
    ...only(env, ...NEEDED, OF_NPM, ...ASKED),
    ...QUIET,
    ...NO_ENV_FILES,
    HOME: home,
    USERPROFILE: home,
    TZ: 'Pacific/Auckland',
    LANG: 'tr_TR.UTF-8',
    CI: 'true',
    // Whatever listens at ::1 is not ours.
    NODE_OPTIONS: '--dns-result-order=ipv4first',
  }
}

/**
 * For the browser of the journeys, which no page may learn anything of the machine from.
 *
 * @param {Environment} env
 * @param {string} home
 * @param {Record<string, string>} found what this browser needs besides: its libraries, its faces
 * @returns {Record<string, string>}
 */
export function browserEnvironment(env, home, found) {
  return { ...only(env, ...NEEDED), HOME: home, LANG: 'en_GB.UTF-8', TZ: 'Europe/London', ...found }
}

/**
 * @param {Environment} env
 * @param {string[]} names
 * @returns {Record<string, string>} what is set of them
 */
function only(env, ...names) {
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])))
}
