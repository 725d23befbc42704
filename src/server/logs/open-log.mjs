import pino from 'pino'
import { describeError } from './describe-error.mjs'
import { onlyFitting } from './log-fields.mjs'
import { openLogFile } from './log-file.mjs'

/** @typedef {import('./log-fields.mjs').LogFields} LogFields */
/** @typedef {'debug' | 'info' | 'warn' | 'error'} Level */

/**
 * @typedef {object} Log one line for each event, as JSON
 * @property {(event: string, fields?: LogFields) => void} debug
 * @property {(event: string, fields?: LogFields) => void} info
 * @property {(event: string, fields?: LogFields) => void} warn
 * @property {(event: string, fields?: LogFields) => void} error
 * @property {(event: string, thrown: unknown, fields?: LogFields) => void} failed an error, by its class, code and place
 */

/**
 * Opens the log of a process: on its standard error, or in a file that it shares with others.
 *
 * @param {object} given
 * @param {string} given.process which of the service: web, worker, front, supervisor
 * @param {Level} given.level below which nothing is said
 * @param {string} given.file '' for standard error
 * @returns {Log}
 */
export function openLog({ process: name, level, file }) {
  const lines = pino(
    {
      level,
      base: { process: name, pid: process.pid },
      messageKey: 'event',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    file ? openLogFile(file) : standardError(),
  )
  const say =
    (/** @type {Level} */ at) =>
    (/** @type {string} */ event, /** @type {LogFields} */ fields = {}) =>
      lines[at](onlyFitting(fields), event)
  return {
    ...{ debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') },
    failed: (event, thrown, fields = {}) => say('error')(event, { ...describeError(thrown), ...fields }),
  }
}

/** Each line is written before what it tells of goes on, so that the last words of a process are not lost. */
function standardError() {
  const written = pino.destination({ fd: 2, sync: true })
  // Whoever read it may have gone; nobody's work fails for a line.
  written.on('error', () => undefined)
  return written
}
