import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { ownEnvironment } from '../lib/environments.mjs'
import { EngineConnections } from './adapter.mjs'

// The engine writes the text of a Rust panic here before it traps.
const panics = {
  message: '',
  set_message(/** @type {string} */ message) {
    this.message = message
  },
}

/** The text of the panic that has just happened, or ''. */
export const panicMessage = () => panics.message

/** Said when DEBUG names the schema engine, as with Prisma's own. */
export function debugLine(/** @type {string} */ line) {
  if (ownEnvironment.DEBUG?.includes('schema')) process.stderr.write(`${line}\n`)
}

/** @param {Pick<import('./command-line.mjs').Arguments, 'datamodels' | 'datasource'>} asked */
export async function startEngine({ datamodels, datasource }) {
  await loadWasm()
  const connections = bindMigrationAwareSqlAdapterFactory(new EngineConnections(datasource))
  /** @type {[name: string, text: string][]} */
  const files = datamodels.map((file) => [file, readFileSync(file, 'utf8')])
  return glue.SchemaEngine.new({ datamodels: files.length ? files : undefined }, debugLine, connections)
}

async function loadWasm() {
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics })
  const main = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  const file = main.replace(/schema_engine\.js$/, 'schema_engine_bg.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()
}
