import { readdirSync } from 'node:fs'
import { toolEnvironment } from '../environments.mjs'
import { fingerprint, machineFacts } from '../fingerprint.mjs'
import { inRoot, ROOT } from '../places.mjs'
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
  const settings = readdirSync(ROOT).filter((name) => SETTINGS.test(name))
  const inputs = [...FOLDERS, ...FILES, ...settings]
  const current = fingerprint({ root: ROOT, inputs, except: MADE, facts: machineFacts() })
  return onceFor(inRoot('.next', '.built'), current, build, () => refuseUnderServer('build the web'))
}

async function build() {
  await runTool(process.execPath, [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    env: toolEnvironment(),
    name: 'next build',
    advice: 'put right what it says above, then start again.',
  })
}
