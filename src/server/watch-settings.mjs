// The settings by which the service is watched: its logs and its metrics. settings.mjs lists them.

import { setting } from './setting.mjs'
import { wholeNumber } from './setting-readers.mjs'

/** @typedef {'debug' | 'info' | 'warn' | 'error'} LogLevel */

export const logLevel = setting('LOG_LEVEL', {
  meaning:
    'below which level nothing is logged: `debug`, `info` (each request), `warn` (what was refused) or `error`',
  otherwise: '`info`',
  wanted: 'debug, info, warn or error',
  read: (text) => /** @type {const} */ (['debug', 'info', 'warn', 'error']).find((level) => level === text),
  fallback: /** @type {LogLevel} */ ('info'),
})

export const logFile = setting('LOG_FILE', {
  meaning:
    'the file to which every process logs, a line of JSON for each event; one of 10 MB is put aside, and four of these are kept',
  otherwise: 'standard error; in the demo `.local/logs/service.log`, so that the terminal stays readable',
  wanted: 'the path of a file that the service may write to',
  read: (text) => text,
  fallback: '',
})

export const metricsPort = setting('METRICS_PORT', {
  meaning: 'the port at which Prometheus is given the metrics of all processes, at `/metrics`',
  otherwise: 'none are given',
  wanted: 'a number from 1 to 65535, other than PORT',
  read: wholeNumber(1, 65_535),
  fallback: 0,
})

export const metricsHost = setting('METRICS_HOST', {
  meaning: 'the address at which they are given; whoever reaches it may read them',
  otherwise: '`127.0.0.1`',
  wanted: 'an address of this machine, such as 127.0.0.1',
  read: (text) => text,
  fallback: '127.0.0.1',
})

export const slowStatementMs = setting('SLOW_STATEMENT_MS', {
  meaning:
    'from how many milliseconds on a statement is logged as slow, by its name and never with its values',
  otherwise: '`500`',
  wanted: 'a number of milliseconds from 1 to 60000',
  read: wholeNumber(1, 60_000),
  fallback: 500,
})

export const watchSettings = [logLevel, logFile, metricsPort, metricsHost, slowStatementMs]

/**
 * Where a process logs: '' is its standard error.
 *
 * @param {string} given what LOG_FILE says
 * @param {{ demo: boolean }} service
 */
export function fileOfLogs(given, { demo }) {
  return given || (demo ? '.local/logs/service.log' : '')
}
