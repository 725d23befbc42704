import { spawn } from 'node:child_process'
import { ROOT } from './places.mjs'
import { StepFailure } from './step-failure.mjs'

const KEPT = 20_000
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Runs a program from the root of the checkout. What it says is kept back, and shown only when it fails.
 *
 * @param {string} program
 * @param {string[]} given
 * @param {{ env: import('./environments.mjs').Environment, name: string, advice: string, shell?: boolean, showDot?: (dots: string) => void }} options
 *   a tool that takes long says dots on standard error as it goes on
 * @returns {Promise<string>} what it wrote on standard output
 */
export function runTool(program, given, { env, name, advice, shell = false, showDot }) {
  const child = spawn(program, given, { cwd: ROOT, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let all = ''
  let output = ''
  const keep = (/** @type {Buffer} */ text) => (all = (all + text).slice(-KEPT))
  child.stdout.on('data', (text) => {
    output += text
    keep(text)
  })
  child.stderr.on('data', (text) => (showDot && /^\.+$/.test(text) ? showDot(String(text)) : keep(text)))
  return new Promise((done, refuse) => {
    const fail = (/** @type {string} */ what, /** @type {Error | undefined} */ cause = undefined) =>
      refuse(new StepFailure(what, { advice, output: all, cause }))
    child.once('error', (error) => fail(`${name} could not be started: ${error.message}`, error))
    child.once('close', (code, signal) => {
      running.delete(child)
      if (code === 0) done(output)
      else fail(`${name} ended with ${code ?? signal}.`)
    })
  })
}

/** Ends what `runTool` has under way. */
export function stopTools() {
  for (const child of running) child.kill('SIGTERM')
}
