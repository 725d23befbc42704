import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'

export const SECRET_OF_TESTS = 'for tests only, and never the secret of a service'

/** Where files lie that a test uploads: of this process alone. */
const filesOfTests = path.join(tmpdir(), `evidence-of-tests-${process.pid}`)
/** Where what the service logs meanwhile is found, apart from what a test says. */
export const logOfTests = path.join(tmpdir(), `log-of-tests-${process.pid}.log`)

/** Lets the service's own code, called from a test, find its database. Nothing is asked over the network. */
export function useDatabase(databaseUrl: string, origin = 'http://localhost:3000'): void {
  const settings = { DATABASE_URL: databaseUrl, APP_ORIGIN: origin, APP_SECRET: SECRET_OF_TESTS }
  Object.assign(ownEnvironment, settings, { EVIDENCE_FOLDER: filesOfTests, LOG_FILE: logOfTests })
}
