import { findRunning } from './running'

/** Lets the service's own code, called from a journey to arrange it, find the database of the journeys. */
export function useServiceCode(): void {
  const { origin, database } = findRunning()
  process.env.DATABASE_URL ??= database.appUrl
  process.env.APP_ORIGIN ??= origin
  process.env.APP_SECRET ??= 'for-tests-only-'.repeat(4)
}
