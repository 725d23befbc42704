import { toolEnvironment } from '../environments.mjs'
import { fingerprint, machineFacts } from '../fingerprint.mjs'
import { needsShell, npmCommand } from '../npm-command.mjs'
import { inRoot, ROOT } from '../places.mjs'
import { refuseUnderServer } from '../running-server.mjs'
import { runTool } from '../run-tool.mjs'
import { onceFor } from '../stamp.mjs'

const INPUTS = ['package-lock.json', 'package.json', '.npmrc']

/** Installs exactly what the lock file says, unless that is what is there. */
export function ensureInstalled() {
  const inputs = fingerprint({ root: ROOT, inputs: INPUTS, facts: machineFacts() })
  return onceFor(inRoot('node_modules', '.installed'), inputs, install, () =>
    refuseUnderServer('install packages'),
  )
}

async function install() {
  // npm leaves out what builds and tests the service when NODE_ENV or its own settings say "production".
  const given = ['ci', '--include=dev', '--no-audit', '--no-fund']
  const [program, ...first] = npmCommand()
  await runTool(program, [...first, ...given], {
    env: toolEnvironment(),
    name: 'npm ci',
    advice:
      'check that this machine reaches the npm registry (npm ping), and the proxy and certificate settings of npm, then start again.',
    shell: needsShell(program),
  })
}
