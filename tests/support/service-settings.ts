import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'

export const SECRET_OF_TESTS = 'for tests only, and never the secret of a service'

/** What this process keeps beside its database: files that a test uploads, and a log. It goes with each file of tests (fresh-file.ts). */
export const folderOfTests = path.join(tmpdir(), `of-tests-${process.pid}`)
/** Where what the service logs meanwhile is found, apart from what a test says. */
export const logOfTests = path.join(folderOfTests, 'log-of-tests.log')

/** Lets the service's own code, called from a test, find its database. Nothing is asked over the network. */
export function useDatabase(databaseUrl: string, origin = 'http://localhost:3000'): void {
  mkdirSync(folderOfTests, { recursive: true })
  const settings = { DATABASE_URL: databaseUrl, APP_ORIGIN: origin, APP_SECRET: SECRET_OF_TESTS }
  Object.assign(ownEnvironment, settings, {
    EVIDENCE_FOLDER: path.join(folderOfTests, 'evidence'),
    LOG_FILE: logOfTests,
  })
}
