import { browser, durability, integration, surface, unit } from '../checks/guards.mjs'
import { runContainer } from './container/run-container.mjs'
import { drillBackup } from './drill/drill-backup.mjs'
import { isShort, WHOLE } from './asked.mjs'
import { brokenAround } from './broken-around.mjs'
import { buildOnce } from './build-once.mjs'
import { measureBare } from './measure-bare.mjs'
import { runMutants } from './run-mutants.mjs'
import { guardsOff } from './guards-off.mjs'
import { runTests } from './run-tests.mjs'
import { switchGuardsOff } from './switch-guards-off.mjs'
import { underLoad } from './under-load.mjs'

/**
 * @typedef {object} Measured
 * @property {string} found what was measured, in a few words
 * @property {boolean | null} holds null when it could not be measured here, which is no promise kept
 *
 * @typedef {object} Run
 * @property {string} row of which promise
 * @property {boolean} isNamed whether it was asked for by its name, and so may take as long as it likes
 * @property {boolean} isAlone whether nothing that shows what it does is measured beside it, and so it may show what it does itself
 *
 * @typedef {object} Promised
 * @property {string} name by which it is asked for alone
 * @property {string} promise
 * @property {string} figure what it comes to, in numbers
 * @property {'another' | 'all' | 'none'} [beside] what may be beside it: another; all, of which it takes what they leave; none: judged by time
 * @property {(run: Run) => Promise<Measured>} measure
 */

/** @param {import('../checks/run-step.mjs').Step} step @param {string[]} only */
const whole = (step, ...only) => runTests(step, { only, env: WHOLE })

/** @param {string[]} only */
const content = (...only) => runTests(unit, { only, env: WHOLE, isContent: true })

/** The narrowest face only a whole run has. */
const ON_A_PHONE = ['phone', 'wide face', ...(isShort(process.argv) ? [] : ['narrow face'])].map(
  (name) => `--project=${name}`,
)

/**
 * Everything that the service promises and that takes long to see. A new one is one more entry. Of those that are measured alike what takes
 * longest stands first.
 *
 * @type {Promised[]}
 */
export const promises = [
  {
    name: 'mutants',
    beside: 'all',
    promise: 'what decides who may what, what is valid and what follows is changed nowhere unnoticed',
    figure: '90% of the mutants of access, of validation and of workflow killed, each for itself',
    measure: runMutants,
  },
  {
    name: 'guards-off',
    beside: 'another',
    promise: 'where a guard is missing, the row of its promise says so',
    figure: `${guardsOff.length} guards switched off, each row says "does not hold" and the command ends with 1`,
    measure: switchGuardsOff,
  },
  {
    name: 'kills',
    beside: 'another',
    promise: 'what was acknowledged is never lost, doubled or half-written',
    figure: '200 kills, 10,000 saves and submissions acknowledged, 0 lost',
    measure: whole(durability, 'tests/durability/kill.test.ts', 'tests/durability/kill-by-turns.test.ts'),
  },
  ...brokenAround,
  {
    name: 'bare-machine',
    beside: 'another',
    promise: 'npm test passes on a machine with Node.js and nothing else, whatever its zone and language',
    figure:
      'no fonts, browser, PostgreSQL or home; Auckland, Turkish; 0 failed: of each part what asks most of a machine, by its own name all',
    measure: measureBare,
  },
  {
    name: 'tamperings',
    beside: 'another',
    promise:
      'whatever the owner of the database changes of what was recorded, the published heads tell of it',
    figure: '1,000 random tamperings, all found',
    measure: whole(integration, 'tests/integration/audit/tamperings.test.ts'),
  },
  {
    name: 'container',
    beside: 'another',
    promise:
      'what the Dockerfile says makes a service that runs without rights in a root that it cannot write to',
    figure: 'its lines run in empty folders; a page and the health check answer; 0 files written',
    measure: runContainer,
  },
  {
    name: 'killed-migrations',
    beside: 'another',
    promise: 'a migration that is killed leaves nothing half applied, and the next start completes it',
    figure: 'the last ten, killed at each statement, 0 left',
    measure: whole(integration, 'tests/integration/storage/killed-migrations.test.ts'),
  },
  {
    name: 'older-build',
    beside: 'another',
    promise: 'a page that was opened before the service was renewed loses nothing that is typed into it',
    figure: 'a page of another build, with and without JavaScript, 0 failed',
    measure: async (run) => {
      await buildOnce('before')
      return runTests(browser, { only: ['--project=older build'], env: { OLDER_BUILD: 'yes' } })(run)
    },
  },
  {
    name: 'histories',
    beside: 'another',
    promise: 'whatever two editors and a commissioner do in whatever order, the return stays whole',
    figure: '1,000 random histories, none broken',
    measure: whole(integration, 'tests/integration/histories'),
  },
  {
    name: 'backup',
    beside: 'another',
    promise:
      'a backup brings everything back: figures, evidence files, policies and grants, on another machine too',
    figure: "back up, destroy, restore on Debian's PostgreSQL: 0 tables, rules or files differ",
    measure: drillBackup,
  },
  {
    name: 'new-examples',
    beside: 'all',
    promise: 'what holds of the examples that npm test invents holds of others',
    figure: 'new ones for each property, 1,000 where it does not say how many, 0 break it',
    measure: content('tests/unit/domain', 'tests/unit/ui'),
  },
  {
    name: 'same-bytes',
    beside: 'all',
    promise: 'every file of a year is the same to the byte, wherever it is made',
    figure: '20 runs, two zones, two languages, 0 differ',
    measure: content('tests/unit/operations/exports/same-bytes.test.ts'),
  },
  ...underLoad,
  {
    name: 'surface',
    promise: 'nobody sees or changes what is not theirs, at any address and by any action, in either way',
    figure: 'everybody, every action in both ways, and 5,000 strange calls, 0 failed',
    measure: whole(surface),
  },
  {
    name: 'at-a-desk',
    promise:
      'every job is done at a desk, with and without JavaScript, whichever web process answers, and no journey goes on before what it pressed was answered',
    figure: 'every journey, two web processes behind one front, every post held back by 2,000 ms, 0 failed',
    measure: runTests(browser, { only: ['--project=desktop'], env: { ...WHOLE, SLOW_POSTS: '2000' } }),
  },
  {
    name: 'on-a-phone',
    promise: 'every job is done on a phone, and every page can be read in the widest and the narrowest face',
    figure: 'every journey that has a phone, two web processes behind one front, 0 failed',
    measure: whole(browser, ...ON_A_PHONE),
  },
]
