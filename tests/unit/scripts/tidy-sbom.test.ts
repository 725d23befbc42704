import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tidySbom } from '../../../scripts/lib/tidy-sbom.mjs'
import { makeSbom } from '../../../scripts/lib/write-sbom.mjs'

const lock = {
  name: 'service',
  packages: {
    '': {},
    'node_modules/Z': { version: '1' },
    'node_modules/a': { version: '1' },
    'node_modules/a/node_modules/@b/é': { version: '1' },
    'node_modules/only-tests': { version: '1', dev: true },
  },
}
const names = ['Z@1', 'a@1', '@b/é@1', 'only-tests@1']

const said = (
  each: { serialNumber: string; timestamp: string },
  of: readonly string[],
  folder = 'checkout',
) => ({
  ...{ bomFormat: 'CycloneDX', serialNumber: each.serialNumber },
  metadata: { component: { name: folder, 'bom-ref': 'service@1' }, timestamp: each.timestamp },
  components: of.map((name) => ({ 'bom-ref': name })),
  dependencies: ['service@1', ...of].map((ref) => ({ ref, dependsOn: [...of] })),
})

test('whatever the moment, the machine and the order, the same packages are the same bytes', () => {
  const one = tidySbom(said({ serialNumber: 'urn:uuid:1', timestamp: 'now' }, names), lock)
  const other = tidySbom(
    said({ serialNumber: 'urn:uuid:2', timestamp: 'then' }, names.toReversed(), 'elsewhere'),
    lock,
  )
  expect(other).toBe(one)
  expect(other).not.toContain('only-tests')
  expect(JSON.parse(other)).toMatchObject({ metadata: { component: { name: 'service' } } })
  expect(tidySbom(said({ serialNumber: 'urn:uuid:1', timestamp: 'now' }, ['Z@1', 'a@1']), lock)).not.toBe(
    other,
  )
})

test('npm says of this lock which packages are served, each with its version, its hash and its licence, and none that npm leaves out where it serves', async () => {
  type Component = { name: string; version: string; hashes?: object[]; licenses?: object[] }
  const { components } = JSON.parse(await makeSbom()) as { components: Component[] }
  const wanted = JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../../package.json'), 'utf8'),
  ) as {
    dependencies: Record<string, string>
  }
  const known = new Set(components.map(({ name, version }) => `${name}@${version}`))
  for (const [name, version] of Object.entries(wanted.dependencies))
    expect(known).toContain(`${name}@${version}`)
  const ofTests = ['vitest', 'eslint', 'knip', 'prettier', 'smtp-server', 'oidc-provider']
  expect(components.filter(({ name }) => ofTests.includes(name))).toEqual([])
  expect(components.filter(({ hashes }) => !hashes?.length)).toEqual([])
  // One was published without saying under which.
  expect(components.filter(({ licenses }) => !licenses?.length).map(({ name }) => name)).toEqual([
    'seq-queue',
  ])
})
