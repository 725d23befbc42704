import { spawn } from 'node:child_process'
import { toolEnvironment } from '../lib/environments.mjs'
import { inRoot, ROOT } from '../lib/places.mjs'
import { preparedToServe } from '../lib/preparations.mjs'
import { showProgress } from '../lib/steps.mjs'

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const PROGRAM = ['--conditions=react-server', '--import', 'tsx', inRoot('scripts', 'bench', 'measure.ts')]

/** From a fresh checkout to the table. What is measured is TypeScript, which can run only once packages are there. */
export async function startBench() {
  process.chdir(ROOT)
  try {
    const steps = Object.entries(preparedToServe)
    const step = showProgress(steps.length)
    for (const [title, work] of steps) await step(title, work)
    process.exitCode = await measure()
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}

/** Stays until everything that was started has been stopped, Ctrl-C or not. */
function measure() {
  const env = { ...toolEnvironment(), NODE_ENV: 'production' }
  const child = spawn(process.execPath, PROGRAM, { cwd: ROOT, env, stdio: 'inherit' })
  // A terminal tells the whole group of Ctrl-C; being told twice does no harm.
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal))
  return new Promise((done, refuse) => {
    child.once('error', refuse)
    child.once('exit', (code) => done(code ?? 1))
  })
}
