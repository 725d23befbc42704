/**
 * @typedef {object} Change a text that stands once in a file, and what is put in its place
 * @property {string} file
 * @property {string} find
 * @property {string} put
 *
 * @typedef {object} GuardOff
 * @property {string} row the promise that must not hold without the guard
 * @property {string} guard in words
 * @property {Change[]} changes what switches it off
 * @property {readonly string[]} asked of the row: its short form, or as much of its whole one as sees it
 * @property {string} [because] what must stand in what the row says, where it could fail for another reason
 */

/** The short form of a row. */
export const SHORT = ['--short']

/**
 * A guard and the changes that switch it off.
 *
 * @param {string} row
 * @param {string} guard
 * @param {Record<string, Record<string, string>>} texts by file, what is put in the place of what
 * @param {readonly string[]} [asked]
 * @returns {GuardOff}
 */
export function off(row, guard, texts, asked = SHORT) {
  const changes = Object.entries(texts).flatMap(([file, puts]) =>
    Object.entries(puts).map(([find, put]) => ({ file, find, put })),
  )
  return { row, guard, changes, asked }
}
