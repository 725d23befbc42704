import readline from 'node:readline'
import { quoteName, readUrl, runOnce } from './connection.mjs'
import { debugLine, panicMessage, startEngine } from './wasm.mjs'

const PANIC_EXIT_CODE = 101

/**
 * @typedef {number | string | null} Id
 * @typedef {{ id: number, method: string, params?: unknown }} Request
 * @typedef {(method: string, params: unknown) => Promise<unknown>} Call
 */

/**
 * Methods that the wasm engine knows under another name than the protocol's.
 *
 * @type {Record<string, string>}
 */
const renamed = { getDatabaseVersion: 'version' }

/**
 * Speaks the native engine's protocol: one JSON-RPC message per line, answered in order.
 *
 * @param {import('./command-line.mjs').Arguments} asked
 */
export async function serve(asked) {
  /** @type {ReturnType<typeof startEngine> | undefined} */
  let engine
  /** @type {Id} */
  let running = null
  /** @type {Call} */
  const call = (method, params) => callEngine((engine ??= startEngine(asked)), method, params)
  answerPanics(() => running)

  for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {}
    // A line without a method is Prisma's reply to our own `print`.
    if (!method) continue
    running = id
    send(await answer({ id, method, params }, asked, call))
  }
  process.exit(0)
}

/** @param {Request} request @param {import('./command-line.mjs').Arguments} asked @param {Call} call */
async function answer({ id, method, params }, asked, call) {
  try {
    if (method === 'createDatabase') return succeeded(id, await createDatabase(asked.datasource))
    const result = Object((await call(method, params)) ?? {})
    if (method !== 'diff' || typeof result.stdout !== 'string') return succeeded(id, result)
    // Prisma shows a difference only when it is asked to print it.
    send({ jsonrpc: '2.0', id: 1e6 + id, method: 'print', params: { content: result.stdout } })
    return succeeded(id, { ...result, stdout: null })
  } catch (error) {
    return failed(id, explain(error))
  }
}

/**
 * What is thrown may be an error of Node, of PostgreSQL or a plain object of the engine.
 *
 * @param {unknown} error
 */
function explain(error) {
  const { stack, message, code, error_code, meta = null } = Object(error)
  debugLine(String(stack ?? error))
  const panic = panicMessage()
  const text = panic || (message ?? String(error))
  return { is_panic: Boolean(panic), message: text, error_code: code ?? error_code, meta }
}

/** @param {ReturnType<typeof startEngine>} starting @param {string} method @param {unknown} params */
async function callEngine(starting, method, params) {
  const engine = await starting
  const run = Reflect.get(engine, renamed[method] ?? method)
  if (!run) throw new Error(`The wasm schema engine does not know the method ${method}`)
  return run.call(engine, params)
}

/** @param {import('./command-line.mjs').Datasource} datasource */
async function createDatabase({ url = '' }) {
  const { config } = readUrl(url)
  await runOnce({ ...config, database: 'postgres' }, `CREATE DATABASE ${quoteName(config.database)}`)
  return { databaseName: config.database }
}

/**
 * A Rust panic arrives as an uncaught error outside the waiting promise: it is answered to the running request.
 *
 * @param {() => Id} runningId
 */
function answerPanics(runningId) {
  process.on('uncaughtException', (error) => {
    const message = panicMessage() || error?.message
    const details = { is_panic: false, message: `[schema engine] ${message}`, error_code: null, meta: null }
    if (runningId() === null) console.error(message)
    else send(failed(runningId(), details))
    // Long enough for the answer to leave through the pipe.
    setTimeout(() => process.exit(PANIC_EXIT_CODE), 50)
  })
}

/** @param {Id} id @param {unknown} result */
const succeeded = (id, result) => ({ jsonrpc: '2.0', id, result })

/** @param {Id} id @param {unknown} data */
const failed = (id, data) => ({
  jsonrpc: '2.0',
  id,
  error: { code: 4466, message: 'An error happened. Check the data field for details.', data },
})

const send = (/** @type {object} */ message) => process.stdout.write(`${JSON.stringify(message)}\n`)
