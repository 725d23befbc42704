/** @typedef {import('./promises.mjs').Promised & import('./promises.mjs').Measured & { seconds: number | null }} Row `seconds` null where nothing was measured */

const HEAD = ['Promise', 'Figure', 'Measured', 'Seconds', 'Holds']

/**
 * One table, for people and for what reads a log.
 *
 * @param {readonly Row[]} rows
 */
export function sayPromises(rows) {
  const lines = rows.map(({ promise, figure, found, holds, seconds }) => [
    ...[promise, figure, found.replaceAll('\n', ' ')],
    ...[seconds === null ? '' : seconds.toFixed(0), sayHolds(holds)],
  ])
  return [HEAD, HEAD.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** @param {boolean | null} holds */
export function sayHolds(holds) {
  if (holds === null) return 'not held: skipped'
  return holds ? 'holds' : 'does not hold'
}
