// What npm says of the packages, as the same bytes for the same lock. Pure.

/** @typedef {{ 'bom-ref': string }} Component */
/** @typedef {{ ref: string, dependsOn?: string[] }} Dependency */
/** @typedef {{ version?: string, dev?: boolean }} Locked */
/** @typedef {{ metadata: { component: { name: string, 'bom-ref': string } }, components: Component[], dependencies: Dependency[] }} Sbom */

/**
 * A bill of materials (CycloneDX) without what is different each time or on each machine: its number, the moment, the version of npm and
 * the name of the folder; everything that is a set in the order of its names. What only builds and tests is left out by the lock, since npm's
 * own way of omitting it also omits what is served and something else wants for its tests.
 *
 * @param {Sbom} sbom as `npm sbom` writes it, of everything
 * @param {{ name: string, packages: Record<string, Locked> }} lock
 * @returns {string} JSON, with a line end
 */
export function tidySbom(sbom, { name, packages }) {
  const isServed = served(packages)
  const { metadata, components, dependencies, ...rest } = sbom
  const tidied = {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'serialNumber')),
    metadata: { component: { ...metadata.component, name } },
    components: inOrder(
      components.filter((component) => isServed(component['bom-ref'])),
      (component) => component['bom-ref'],
    ),
    dependencies: inOrder(
      dependencies
        .filter(({ ref }) => ref === metadata.component['bom-ref'] || isServed(ref))
        .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter(isServed).sort() })),
      ({ ref }) => ref,
    ),
  }
  return `${JSON.stringify(tidied, null, 2)}\n`
}

/** Whether a package, as `name@version`, is one of those that are served. @param {Record<string, Locked>} packages */
function served(packages) {
  const names = Object.entries(packages)
    .filter(([place, { dev }]) => place !== '' && !dev)
    .map(
      ([place, { version }]) =>
        `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`,
    )
  const all = new Set(names)
  return (/** @type {string} */ ref) => all.has(ref)
}

/**
 * By the values of the letters, which no language of a machine changes.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} nameOf
 */
function inOrder(items, nameOf) {
  return [...items].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
}
