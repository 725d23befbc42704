import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloneCheckout } from '../lib/clone-checkout.mjs'
import { ownEnvironment } from '../lib/environments.mjs'
import { StepFailure } from '../lib/step-failure.mjs'
import { bareEnvironment } from './bare-environment.mjs'
import { hideFolders } from './hide-folders.mjs'
import { runToLastLine } from './run-to-last-line.mjs'

/**
 * Runs `npm test`, or another script of the project, in a fresh clone of the last commit on a machine made bare, and says
 * what it hid and by which means. The clone goes afterwards.
 *
 * @param {Record<string, string | undefined>} asked what the machine is to say of itself, such as TZ and LANG
 * @param {readonly string[]} [script] and what it is given
 * @returns {Promise<import('../assurance/promises.mjs').Measured>} not measured where font folders cannot be hidden
 */
export async function runOnBareMachine(asked, script = ['test']) {
  const stage = mkdtempSync(path.join(tmpdir(), 'bare-'))
  // As root the database runs as another user, who must pass through.
  chmodSync(stage, 0o711)
  try {
    const checkout = path.join(stage, 'checkout')
    cloneCheckout(checkout)
    const env = bareEnvironment(ownEnvironment, makeFolders(stage), asked)
    const hiding = hideFolders()
    console.log(sayHidden(hiding, env))
    const command = [
      ...hiding.command,
      'env',
      `PATH=${env.PATH}`,
      process.execPath,
      findNpm(),
      'run',
      ...script,
    ]
    // What hides is still found by this machine's path.
    const { status, last } = await runToLastLine(command, checkout, {
      ...env,
      PATH: ownEnvironment.PATH ?? '',
    })
    const holds = status === 0 ? hiding.why === '' || null : false
    return { found: [last, hiding.why].filter(Boolean).join('; '), holds }
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/** @param {string} stage */
function makeFolders(stage) {
  const folders = {
    programs: path.join(stage, 'programs'),
    home: path.join(stage, 'home'),
    temporary: path.join(stage, 'temporary'),
  }
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o711 })
  symlinkSync(process.execPath, path.join(folders.programs, 'node'))
  // npm runs every script of a project through it.
  symlinkSync('/bin/sh', path.join(folders.programs, 'sh'))
  return folders
}

function findNpm() {
  const npm = ownEnvironment.npm_execpath ?? ''
  if (path.basename(npm) === 'npm-cli.js') return npm
  throw new StepFailure('npm could not be found.', { advice: 'begin it through npm: npm run bare' })
}

/** @param {import('./hide-folders.mjs').Hiding} hiding @param {Record<string, string>} env */
function sayHidden({ hidden, why }, env) {
  return [
    `Hidden by mounts: ${hidden.join(', ') || `nothing; ${why}`}`,
    `On the path: node, sh. Hidden by it: every browser, PostgreSQL and tool that is installed`,
    `Told besides: ${Object.keys(env).sort().join(', ')}; the home is empty`,
  ].join('\n')
}
