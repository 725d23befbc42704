import { ownEnvironment } from '../../scripts/lib/environments.mjs'

/** Lets the service's own code, called from a test, find its database. Nothing is asked over the network. */
export function useDatabase(databaseUrl: string, origin = 'http://localhost:3000'): void {
  const settings = { DATABASE_URL: databaseUrl, APP_ORIGIN: origin, APP_SECRET: 'for-tests-only-'.repeat(4) }
  Object.assign(ownEnvironment, settings)
}
