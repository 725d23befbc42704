import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { FOR_TESTS, toolEnvironment, webEnvironment } from '../../scripts/lib/environments.mjs'

const ROOT = path.resolve(import.meta.dirname, '../..')
const PRODUCT = 'src/domain/catalogue/further-frameworks.ts'
const OURS = 'tests/second-framework/index.ts'

/** The file that Node, and every tool that goes by package.json, takes for the further frameworks. */
function resolved(...conditions: string[]): string {
  const code = `console.log(import.meta.resolve('#further-frameworks'))`
  const flags = conditions.map((condition) => `--conditions=${condition}`)
  const said = execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', code], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  return path.relative(ROOT, new URL(said.trim()).pathname)
}

async function buildSettings(forTests?: string) {
  vi.resetModules()
  vi.stubEnv('BUILT_FOR_TESTS', forTests)
  const { default: settings } = await import('../../next.config')
  vi.unstubAllEnvs()
  return { folder: settings.distDir, replaced: settings.turbopack?.resolveAlias }
}

test('the product knows no framework but its own; the tests ask for theirs by name', () => {
  expect(resolved()).toBe(PRODUCT)
  expect(resolved('react-server')).toBe(PRODUCT)
  expect(resolved('second-framework')).toBe(OURS)
})

test('only the build for the tests puts theirs in its place, and into another folder', async () => {
  expect(await buildSettings()).toEqual({ folder: '.next', replaced: {} })
  expect(await buildSettings('no')).toEqual({ folder: '.next', replaced: {} })
  expect(await buildSettings(FOR_TESTS.BUILT_FOR_TESTS)).toEqual({
    folder: '.local/built-for-tests',
    replaced: { '#further-frameworks': `./${OURS}` },
  })
})

test('nobody makes of the real service the one of the tests by a setting', () => {
  const settings = { mode: 'demo' as const, port: 3000, host: '127.0.0.1', origin: 'http://localhost:3000' }
  const web = webEnvironment({ ...FOR_TESTS }, settings, { databaseUrl: 'x', appSecret: 'y' })
  expect(Object.keys({ ...web, ...toolEnvironment({ ...FOR_TESTS }) })).not.toContain('BUILT_FOR_TESTS')
})
