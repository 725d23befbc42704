import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import type { OwnDatabase } from '../../tests/support/clone-database'

/** What the global setup started, told to the workers through their environment. */
export type Running = {
  origin: string
  database: OwnDatabase
  /** A database in which nobody has an account, as a new service has it. */
  empty: OwnDatabase
  /** Where the service with the demo is asked for. */
  demo: string
}

const NAME = 'JOURNEYS_RUN_AGAINST'

export function announce(running: Running) {
  ownEnvironment[NAME] = JSON.stringify(running)
}

export function findRunning(): Running {
  const told = ownEnvironment[NAME]
  if (!told)
    throw new Error('The built service is not running: start the journeys through e2e/playwright.config.ts')
  return JSON.parse(told) as Running
}
