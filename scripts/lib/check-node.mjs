// Written so that an old Node can still read it and say what is wrong.

const MAJOR = 20
const MINOR = 19

/**
 * @param {string} version such as "20.19.0"
 * @returns {string | null} what to tell the person, or null when this Node will do
 */
export function findNodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOld = major < MAJOR || (major === MAJOR && minor < MINOR)
  if (!isOld) return null
  return (
    'Node ' +
    MAJOR +
    '.' +
    MINOR +
    ' or newer is needed, and this is ' +
    version +
    '. Get it from https://nodejs.org'
  )
}
