import { runOnBareMachine } from '../bare/run-bare.mjs'
import { isShort } from './asked.mjs'

/**
 * All of `npm test` on a bare machine, where that is asked for by its name; else of each part of it what asks most of a machine: the rest of
 * the table measures them whole.
 *
 * @param {import('./promises.mjs').Run} run
 */
export function measureBare({ isNamed }) {
  const isWhole = isNamed && !isShort(process.argv)
  const asked = { TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' }
  return runOnBareMachine(asked, isWhole ? ['test'] : ['test', '--', '--short'])
}
