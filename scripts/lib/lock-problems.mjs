// What is wrong with the packages that a lock brings in. Pure.

/** @typedef {{ package: string, lowest: string, advisories: string[], why: string }} Floor */
/** @typedef {{ floors: Floor[], installScripts: { package: string, why: string }[] }} Floors */
/** @typedef {{ name?: string, version?: string, resolved?: string, integrity?: string, hasInstallScript?: boolean, inBundle?: boolean }} Locked */
/** @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Wanted */

const REGISTRY = 'https://registry.npmjs.org/'

/**
 * All of it at once (a lock that names no place means the registry, and what another package brings along has that one's hash): a package below its lowest safe version, from elsewhere than the registry or without its hash, with a script at its
 * installation that nobody has looked at; and a direct dependency that names no exact version.
 *
 * @param {{ packages: Record<string, Locked> }} lock
 * @param {Wanted} wanted as package.json has it
 * @param {Floors} floors
 * @returns {string[]}
 */
export function lockProblems({ packages }, wanted, { floors, installScripts }) {
  const locked = Object.entries(packages).filter(([place]) => place !== '')
  const direct = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })
  return [
    ...floors.flatMap((floor) => belowFloor(locked, floor)),
    ...locked.flatMap(([place, entry]) => ofEntry(place, entry, installScripts)),
    ...direct.flatMap(([name, version]) =>
      EXACT.test(version) ? [] : [`${name} is wanted as ${version}: name one exact version`],
    ),
  ]
}

/** A version, or another package's under a name of ours, which the lock then says. */
const EXACT = /^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/

/** @param {[string, Locked][]} locked @param {Floor} floor */
function belowFloor(locked, { package: name, lowest, advisories }) {
  const copies = locked.filter(([place, entry]) => (entry.name ?? nameAt(place)) === name)
  if (copies.length === 0)
    return [`${name} has a lowest version and is not installed: take its line out of scripts/floors.json`]
  return copies
    .filter(([, { version = '' }]) => !isAtLeast(version, lowest))
    .map(
      ([place, { version }]) =>
        `${place} is ${version}, and safe from ${lowest} on (${advisories.join(', ')})`,
    )
}

/** @param {string} place @param {Locked} entry @param {Floors['installScripts']} allowed */
function ofEntry(
  place,
  { resolved = REGISTRY, integrity = '', hasInstallScript = false, inBundle = false },
  allowed,
) {
  const isKnown = allowed.some(({ package: name }) => matches(nameAt(place), name))
  return [
    ...(resolved.startsWith(REGISTRY)
      ? []
      : [`${place} comes from elsewhere than the registry: ${resolved}`]),
    ...(integrity.startsWith('sha512-') || inBundle ? [] : [`${place} has no hash`]),
    ...(hasInstallScript && !isKnown
      ? [`${place} would run a script when it is installed: say why it needs none in scripts/floors.json`]
      : []),
  ]
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. @param {string} place */
function nameAt(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** @param {string} name @param {string} wanted */
function matches(name, wanted) {
  return wanted.endsWith('/*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted
}

/**
 * Whether a version is the lowest safe one or a later one; what comes before a version (`16.4.1-canary.0`) is not it.
 *
 * @param {string} version
 * @param {string} lowest
 */
export function isAtLeast(version, lowest) {
  const [is, wanted] = [version, lowest].map((text) => text.split('-', 1).join('').split('.').map(Number))
  for (const at of [0, 1, 2]) {
    const [one, other] = [is?.[at] ?? NaN, wanted?.[at] ?? NaN]
    if (one !== other) return one > other
  }
  return !version.includes('-')
}
