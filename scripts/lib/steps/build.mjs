import { readdirSync, rmSync } from 'node:fs'
import { BEFORE_FOR_TESTS, FOR_TESTS, TO_SHIP, toolEnvironment } from '../environments.mjs'
import { fingerprint, machineFacts } from '../fingerprint.mjs'
import { inLocal, inRoot, ROOT } from '../places.mjs'
import { refuseUnderServer } from '../running-server.mjs'
import { runTool } from '../run-tool.mjs'
import { onceFor } from '../stamp.mjs'

const FOLDERS = ['src', 'public', 'prisma/schema', 'scripts/lib/steps']
const FILES = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'prisma.config.ts',
  'scripts/lib/environments.mjs',
]
// Whatever the ending: next.config.ts, postcss.config.mjs and others that a build picks up by name.
const SETTINGS = /^(next|postcss|babel|tailwind)\.config\.[a-z]+$|^\.(babelrc|browserslistrc|postcssrc)/
// Made by the steps before from what is hashed already.
const MADE = ['src/server/db/generated', 'public/assets']

/** Builds the web, unless what is there was built from the same. Never under a server that runs from here. */
export function ensureBuilt() {
  return onceFor(
    inRoot('.next', '.built'),
    fingerprintOf([]),
    () => build(toolEnvironment()),
    () => refuseUnderServer('build the web'),
  )
}

/**
 * The same build, and beside it what the server needs of all packages, for a folder to ship. It takes the place of the other, and is
 * served by `npm start` as well.
 */
export function ensureBuiltToShip() {
  const current = fingerprintOf([])
  const ordinary = inRoot('.next', '.built')
  const work = async () => {
    rmSync(ordinary, { force: true })
    await build({ ...toolEnvironment(), ...TO_SHIP })
    await onceFor(ordinary, current, () => {})
  }
  const stamp = inRoot('.next', 'standalone', '.built')
  return onceFor(stamp, current, work, () => refuseUnderServer('build the web'))
}

/** The same for the tests: with a second framework in it, in a folder of its own, so that neither build is in the other's way. */
export function ensureBuiltForTests() {
  const current = fingerprintOf(['tests/second-framework'])
  return onceFor(inLocal('built-for-tests', '.built'), current, () =>
    build({ ...toolEnvironment(), ...FOR_TESTS }),
  )
}

/** The build whose pages outlive it, which one journey opens (`npm run assurance`). */
export function ensureBuiltBefore() {
  const current = fingerprintOf(['tests/second-framework'])
  return onceFor(inLocal('built-before', '.built'), current, () =>
    build({ ...toolEnvironment(), ...BEFORE_FOR_TESTS }),
  )
}

/** @param {string[]} more */
function fingerprintOf(more) {
  const settings = readdirSync(ROOT).filter((name) => SETTINGS.test(name))
  const inputs = [...FOLDERS, ...FILES, ...settings, ...more]
  return fingerprint({ root: ROOT, inputs, except: MADE, facts: machineFacts() })
}

/** @param {import('../environments.mjs').Environment} env */
async function build(env) {
  await runTool(process.execPath, [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    env,
    name: 'next build',
    advice: 'put right what it says above, then start again.',
  })
}
