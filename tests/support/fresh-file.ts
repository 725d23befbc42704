import { afterAll, vi } from 'vitest'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'

declare global {
  var assuranceTidy: (() => Promise<void>) | undefined
}

// A worker reads one file after another, and keeps the packages that it has loaded; everything of ours is loaded anew for each, so that
// no file finds what another has left: settings that were read, a database that was connected to, what is kept in memory.
vi.resetModules()
// Of a file that could not be read nothing was done afterwards: its failure is its own, and no other file's.
await globalThis.assuranceTidy?.()
if (globalThis.assuranceDatabase) throw new Error('The file before left a database')
const found = { ...ownEnvironment }

globalThis.assuranceTidy = async () => {
  globalThis.assuranceTidy = undefined
  vi.useRealTimers()
  const open = globalThis.assuranceDatabase
  globalThis.assuranceDatabase = undefined
  globalThis.assuranceSignInLimiters = undefined
  await open?.$disconnect()
  const added = Object.keys(ownEnvironment).filter((name) => !(name in found))
  for (const name of added) Reflect.deleteProperty(ownEnvironment, name)
  Object.assign(ownEnvironment, found)
}

// Registered before any of the file's own, and so done after them.
afterAll(() => globalThis.assuranceTidy?.())
