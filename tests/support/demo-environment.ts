import path from 'node:path'
import { FOR_TESTS, ownEnvironment, webEnvironment } from '../../scripts/lib/environments.mjs'
import { SECRET_OF_TESTS } from './service-settings'

/** Where the web process of the tests keeps what is uploaded. */
export const EVIDENCE_OF_TESTS = path.resolve(import.meta.dirname, '../../.local/evidence-of-tests')

export function originOf(port: number): string {
  return `http://localhost:${port}`
}

/** What the web process of a demo is told that stands on such a database, at such a port of this machine, as built for the tests. */
export function demoEnvironment({ databaseUrl, port }: { databaseUrl: string; port: number }) {
  const found = { databaseUrl, appSecret: SECRET_OF_TESTS }
  const settings = { mode: 'demo' as const, port, host: '127.0.0.1', origin: originOf(port) }
  return {
    ...webEnvironment(ownEnvironment, settings, found),
    ...FOR_TESTS,
    EVIDENCE_FOLDER: EVIDENCE_OF_TESTS,
  }
}
