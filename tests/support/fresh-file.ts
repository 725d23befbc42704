import { afterAll, vi } from 'vitest'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'

// A worker reads one file after another, and keeps the packages that it has loaded; everything of ours is loaded anew for each, so that
// no file finds what another has left: settings that were read, a database that was connected to, what is kept in memory.
vi.resetModules()
if (ownEnvironment.OF_ONE_FILE || globalThis.assuranceDatabase)
  throw new Error('The file before left something')
const found = { ...ownEnvironment }
ownEnvironment.OF_ONE_FILE = 'yes'

// Registered before any of the file's own, and so done after them.
afterAll(async () => {
  vi.useRealTimers()
  const open = globalThis.assuranceDatabase
  globalThis.assuranceDatabase = undefined
  globalThis.assuranceSignInLimiters = undefined
  await open?.$disconnect()
  const added = Object.keys(ownEnvironment).filter((name) => !(name in found))
  for (const name of added) Reflect.deleteProperty(ownEnvironment, name)
  Object.assign(ownEnvironment, found)
})
