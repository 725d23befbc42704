import { rmSync } from 'node:fs'
import { folderOfTests, useDatabase } from '../../tests/support/service-settings'
import { findRunning } from './running'

process.once('exit', () => rmSync(folderOfTests, { recursive: true, force: true }))

/** Lets the service's own code, called from a journey to arrange it, find the database of the journeys. */
export function useServiceCode(): void {
  const { origin, database } = findRunning()
  useDatabase(database.appUrl, origin)
}
