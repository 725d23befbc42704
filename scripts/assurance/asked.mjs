const [SHORT, ONLY] = ['--short', '--only=']

/** @param {string} word */
const isName = (word) => word !== SHORT && !word.startsWith(ONLY)

/** Whether the short form of each promise is asked for, until the first of its tests that fails. @param {readonly string[]} argv */
export const isShort = (argv) => argv.includes(SHORT)

/** The tests, or the guards, that alone are asked of all that a promise asks; none for all. @param {readonly string[]} argv */
export const partsAsked = (argv) =>
  argv.filter((word) => word.startsWith(ONLY)).map((word) => word.slice(ONLY.length))

/** The promises that are asked for by name; none for all. @param {readonly string[]} argv */
export const namesAsked = (argv) => argv.slice(2).filter(isName)

/** What a run is asked for that takes as long as it must, and not only as long as each change can wait. */
export const WHOLE = isShort(process.argv) ? {} : { WHOLE: 'yes' }
