import { startBuiltService } from '../../tests/support/built-service'
import { findRunning } from './running'
import { webProcesses } from './web-processes'

/** The same build on the same database as it is in service: not a demonstration, so that everybody needs a second factor. */
export function startInProduction(settings: Record<string, string | undefined> = {}) {
  const { database } = findRunning()
  return startBuiltService({
    databaseUrl: database.appUrl,
    settings: { ...webProcesses, EMBEDDED_CLUSTER: undefined, ...settings },
  })
}
