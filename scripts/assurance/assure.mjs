import { availableParallelism } from 'node:os'
import { workOff } from '../lib/work-off.mjs'
import { sayHolds, sayPromises } from './say-promises.mjs'

/** @typedef {import('./promises.mjs').Promised} Promised */

/** No more, so that what is measured side by side is not measured on a machine that has no time for it. */
const HANDS = Math.min(2, availableParallelism())

/**
 * Measures each promise, or those that are named, and prints one table of all of them, with how long each took: first, one by one, those
 * that leave something of the machine, and beside them what is content with that; then, two at a time, those that may have another beside
 * them; and last those that nothing may disturb. What was not measured is not held.
 *
 * @param {readonly Promised[]} promises
 * @param {readonly string[]} names none for all
 * @param {{ say?: (text: string) => void, hands?: number }} [given]
 * @returns {Promise<boolean>} whether every promise of the table holds
 */
export async function assure(promises, names, { say = console.log, hands = HANDS } = {}) {
  const unknown = names.filter((name) => !promises.some((each) => each.name === name))
  if (unknown.length > 0) {
    say(`There is no ${unknown.join(', ')}: ${promises.map(({ name }) => name).join(', ')}`)
    return false
  }
  const asked = names.length > 0 ? promises.filter(({ name }) => names.includes(name)) : promises
  const measured = await measureAll(asked, { isNamed: names.length > 0, say, hands })
  const rows = promises.map((each) => ({ ...each, ...(measured.get(each.name) ?? NOT_ASKED) }))
  say(`\n${sayPromises(rows)}`)
  return rows.every(({ holds }) => holds)
}

const NOT_ASKED = { found: 'not asked for', holds: null, seconds: null }

/**
 * Says before and after each how many minutes have gone by.
 *
 * @param {readonly Promised[]} asked
 * @param {{ isNamed: boolean, say: (text: string) => void, hands: number }} given
 */
async function measureAll(asked, { isNamed, say, hands }) {
  /** @type {Map<string, import('./promises.mjs').Measured & { seconds: number }>} */
  const measured = new Map()
  const startedAt = performance.now()
  const minutes = () => ((performance.now() - startedAt) / 60_000).toFixed(1)
  const measureOne = (/** @type {boolean} */ isAlone) => async (/** @type {Promised} */ promised) => {
    const { name } = promised
    say(`… ${name}, begun after ${minutes()} min`)
    const found = await measure(promised, { row: name, isNamed, isAlone })
    measured.set(name, found)
    say(
      `${found.holds ? '✓' : '✗'} ${name} ${sayHolds(found.holds)}: ${found.seconds.toFixed(0)} s; ${measured.size} of ${asked.length} measured after ${minutes()} min`,
    )
  }
  const besides = (/** @type {Promised['beside']} */ wanted) =>
    asked.filter(({ beside }) => beside === wanted)
  const another = besides('another')
  const left = workOff(besides('all'), 1, measureOne(asked.length === 1))
  await workOff(besides(undefined), 1, measureOne(true))
  await workOff(another, hands, measureOne(hands === 1 || another.length === 1))
  await left
  await workOff(besides('none'), 1, measureOne(true))
  return measured
}

/** @param {Promised} promised @param {import('./promises.mjs').Run} run */
async function measure({ measure }, run) {
  const startedAt = performance.now()
  const { found, holds } = await measure(run).catch((/** @type {unknown} */ error) => ({
    found: error instanceof Error ? error.message : String(error),
    holds: false,
  }))
  return { found, holds, seconds: (performance.now() - startedAt) / 1000 }
}
