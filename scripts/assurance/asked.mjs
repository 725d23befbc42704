const SHORT = '--short'

/** Whether the short form of each promise is asked for, until the first of its tests that fails. @param {readonly string[]} argv */
export const isShort = (argv) => argv.includes(SHORT)

/** The promises that are asked for by name; none for all. @param {readonly string[]} argv */
export const namesAsked = (argv) => argv.slice(2).filter((word) => word !== SHORT)
