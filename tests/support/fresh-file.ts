import { rmSync } from 'node:fs'
import { afterAll, vi } from 'vitest'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { folderOfTests } from './service-settings'

declare global {
  var assuranceTidy: (() => Promise<void>) | undefined
}

// A worker reads one file after another, and keeps the product as it has read it (keeping-runner.ts). What that keeps for its process
// each file begins anew, so that none finds what another has left: settings, a log, a database that was connected to.

// Of a file that could not be read nothing was done afterwards: its failure is its own, and no other file's.
await globalThis.assuranceTidy?.()
if (globalThis.assuranceDatabase) throw new Error('The file before left a database')
const found = { ...ownEnvironment }

globalThis.assuranceTidy = async () => {
  vi.useRealTimers()
  const open = globalThis.assuranceDatabase
  for (const name of Object.keys(globalThis).filter((each) => each.startsWith('assurance')))
    Reflect.deleteProperty(globalThis, name)
  await open?.$disconnect()
  const added = Object.keys(ownEnvironment).filter((name) => !(name in found))
  for (const name of added) Reflect.deleteProperty(ownEnvironment, name)
  Object.assign(ownEnvironment, found)
  rmSync(folderOfTests, { recursive: true, force: true })
}

// Registered before any of the file's own, and so done after them.
afterAll(() => globalThis.assuranceTidy?.())
