// Written so that an old Node can still read it and say what is wrong.

const NEEDED = [20, 19]

/**
 * @param {string} version such as "20.19.0"
 * @returns {string | null} what to tell the person, or null when this Node will do
 */
export function findNodeProblem(version) {
  const parts = version.split('.').map(Number)
  const isOld = parts[0] < NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] < NEEDED[1])
  if (!isOld) return null
  return (
    'Node ' +
    NEEDED.join('.') +
    ' or newer is needed, and this is ' +
    version +
    '. Get it from https://nodejs.org'
  )
}
