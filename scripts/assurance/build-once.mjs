import { buildBefore, buildForTests } from '../lib/preparations.mjs'

const builds = { 'for tests': buildForTests, before: buildBefore }
/** @type {Map<string, Promise<void>>} */
const begun = new Map()

/**
 * One build for all rows that ask it, also where two of them ask at the same time: whoever comes later waits for whoever was first. No two
 * are made at once, since each takes the whole machine.
 *
 * @param {keyof typeof builds} name
 */
export function buildOnce(name) {
  const known = begun.get(name)
  if (known) return known
  const making = Promise.allSettled(begun.values()).then(() => make(name))
  begun.set(name, making)
  return making
}

/** @param {keyof typeof builds} name */
async function make(name) {
  for (const build of Object.values(builds[name])) await build()
}
