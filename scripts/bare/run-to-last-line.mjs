import { spawn } from 'node:child_process'

/**
 * Runs a command to its end, and shows what it prints as it comes.
 *
 * @param {string[]} command
 * @param {string} cwd
 * @param {Record<string, string>} env
 * @returns {Promise<{ status: number, last: string }>} its last line, which of a run of tests counts them
 */
export function runToLastLine([program = '', ...given], cwd, env) {
  const child = spawn(program, given, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] })
  // A line may come in pieces, and its end by itself.
  let end = ''
  child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    process.stdout.write(text)
    end = (end + text).slice(-1_000)
  })
  return new Promise((done, refuse) => {
    child.once('error', refuse)
    child.once('close', (status) =>
      done({ status: status ?? 1, last: end.trimEnd().split('\n').at(-1) ?? '' }),
    )
  })
}
