import 'server-only'
import { readSettings } from './env'
import { type Log, type LogFields, openLog } from './logs/open-log.mjs'
import { requestFields } from './logs/request-context.mjs'

// Kept beside the modules, as the settings are that say where it lies.
declare global {
  var assuranceLog: Log | undefined
}

/** The log of this process, opened when it first has something to say. Each line says to which request it belongs. */
export function log(): Log {
  return (globalThis.assuranceLog ??= openLog({ ...readSettings().watch.logs, process: 'web' }))
}

/** The same for the worker, which says so. */
export function becomeWorkerLog(): Log {
  return (globalThis.assuranceLog = openLog({ ...readSettings().watch.logs, process: 'worker' }))
}

/** An error that was met and answered, by its class, code and place. */
export function logFailure(event: string, thrown: unknown, fields: LogFields = {}): void {
  log().failed(event, thrown, { ...requestFields(), ...fields })
}
