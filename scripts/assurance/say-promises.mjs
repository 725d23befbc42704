/** @typedef {import('./promises.mjs').Promised & import('./promises.mjs').Measured} Row */

const HEAD = ['Promise', 'Figure', 'Measured', 'Holds']

/**
 * One table, for people and for what reads a log.
 *
 * @param {readonly Row[]} rows
 */
export function sayPromises(rows) {
  const lines = rows.map(({ promise, figure, found, holds }) => [promise, figure, found, sayHolds(holds)])
  return [HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** @param {boolean | null} holds */
function sayHolds(holds) {
  if (holds === null) return 'not held: skipped'
  return holds ? 'holds' : 'does not hold'
}
