import { readFileSync, writeFileSync } from 'node:fs'
import { toolEnvironment } from './environments.mjs'
import { needsShell, npmCommand } from './npm-command.mjs'
import { inRoot } from './places.mjs'
import { runTool } from './run-tool.mjs'
import { tidySbom } from './tidy-sbom.mjs'

/** What npm asks of no network: the lock says everything. */
const GIVEN = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only']

/** The bill of materials of what is served, from the lock: the same bytes for the same lock. @returns {Promise<string>} */
export async function makeSbom() {
  const [program, ...first] = npmCommand()
  const said = await runTool(program, [...first, ...GIVEN], {
    env: toolEnvironment(),
    name: 'npm sbom',
    advice:
      'check that npm is 10 or newer (npm --version), and that package-lock.json is that of this checkout.',
    shell: needsShell(program),
  })
  return tidySbom(JSON.parse(said), JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')))
}

/** Writes it. @param {string} file */
export async function writeSbom(file) {
  writeFileSync(file, await makeSbom())
}
