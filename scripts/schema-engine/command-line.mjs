import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { errorCode } from '../lib/error-code.mjs'
import { quoteName, readUrl, runOnce } from './connection.mjs'

/**
 * @typedef {{ url?: string, shadowDatabaseUrl?: string }} Datasource
 * @typedef {{ version: boolean, command: string | null, datamodels: string[], datasource: Datasource }} Arguments
 */

/**
 * @param {string[]} words
 * @returns {Arguments}
 */
export function readArguments(words) {
  const after = (/** @type {string} */ flag) => words.filter((_, at) => words[at - 1] === flag)
  return {
    version: words.includes('--version'),
    command: after('cli')[0] ?? null,
    datamodels: after('--datamodels'),
    datasource: JSON.parse(after('--datasource')[0] ?? '{}'),
  }
}

/** `prisma version` prints it. */
export function engineVersion() {
  const main = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm')
  return JSON.parse(readFileSync(path.join(path.dirname(main), 'package.json'), 'utf8')).version
}

/** @typedef {typeof import('./connection.mjs')} Connection */
/** @type {Record<string, (config: ReturnType<Connection['readUrl']>['config']) => Promise<void>>} */
const commands = {
  'can-connect-to-database': (config) => runOnce(config, 'SELECT 1'),
  'create-database': (config) => onServer(config, `CREATE DATABASE ${quoteName(config.database)}`),
  'drop-database': (config) =>
    onServer(config, `DROP DATABASE IF EXISTS ${quoteName(config.database)} WITH (FORCE)`),
}

/**
 * Answers in the lines Prisma reads from the native engine's standard error.
 *
 * @param {string} command
 * @param {string} url
 * @returns {Promise<number>} the exit code
 */
export async function runCommand(command, url) {
  // Prisma drops the first line of standard error, whatever it says.
  logLine('INFO', { message: 'Starting the schema engine' })
  const { config } = readUrl(url)
  try {
    const run = commands[command]
    if (!run) throw new Error(`The command ${command} is not known to this schema engine`)
    await run(config)
    logLine('INFO', { message: `${command} done` })
    return 0
  } catch (error) {
    logLine('ERROR', { ...explain(error, config), is_panic: false })
    return 1
  }
}

/**
 * @param {import('pg').ClientConfig} config
 * @param {string} sql
 */
const onServer = (config, sql) => runOnce({ ...config, database: 'postgres' }, sql)

/**
 * Prisma decides what to do next by its own codes, so PostgreSQL's are translated.
 *
 * @param {unknown} error
 * @param {import('pg').ClientConfig} config
 */
function explain(error, { database, host, port, user }) {
  /** @type {Record<string, [code: string, message: string]>} */
  const known = {
    '3D000': ['P1003', `Database \`${database}\` does not exist`],
    '42P04': ['P1009', `Database \`${database}\` already exists on the database server`],
    '28P01': ['P1000', `Authentication failed: the credentials for \`${user}\` are not valid`],
    42501: ['P1010', `User was denied access on the database \`${database}\``],
  }
  const given = errorCode(error) ?? ''
  const unreachable = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT'].includes(given)
  const [code, message] = unreachable
    ? ['P1001', `Can't reach database server at \`${host}:${port}\``]
    : (known[given] ?? ['P1000', error instanceof Error ? error.message : String(error)])
  return { error_code: code, message }
}

/** @param {string} level @param {Record<string, unknown>} fields */
function logLine(level, fields) {
  const line = { timestamp: new Date().toISOString(), level, fields, target: 'schema_engine::logger' }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
