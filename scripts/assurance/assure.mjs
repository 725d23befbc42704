import { sayPromises } from './say-promises.mjs'

/** @typedef {import('./promises.mjs').Promised} Promised */

/**
 * Measures each promise, or those that are named, one after the other, and prints one table of all of them. What was not
 * measured is not held.
 *
 * @param {readonly Promised[]} promises
 * @param {readonly string[]} names none for all
 * @param {(text: string) => void} [say]
 * @returns {Promise<boolean>} whether every promise of the table holds
 */
export async function assure(promises, names, say = (text) => console.log(text)) {
  const unknown = names.filter((name) => !promises.some((each) => each.name === name))
  if (unknown.length > 0) {
    say(`There is no ${unknown.join(', ')}: ${promises.map(({ name }) => name).join(', ')}`)
    return false
  }
  const rows = []
  for (const promised of promises) rows.push({ ...promised, ...(await measure(promised, names)) })
  say(`\n${sayPromises(rows)}`)
  return rows.every(({ holds }) => holds)
}

/** @param {Promised} promised @param {readonly string[]} names @returns {Promise<import('./promises.mjs').Measured>} */
async function measure({ name, measure }, names) {
  if (names.length > 0 && !names.includes(name)) return { found: 'not asked for', holds: null }
  try {
    return await measure()
  } catch (error) {
    return { found: error instanceof Error ? error.message : String(error), holds: false }
  }
}
