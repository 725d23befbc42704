import 'server-only'
import { Client, Pool, type PoolClient, type PoolConfig } from 'pg'
import { readSettings } from '../env'
import { log } from '../log'
import { currentRequest, requestFields } from '../logs/request-context.mjs'
import { metrics } from '../metrics/service-metrics.mjs'
import { refusedForNow } from './refused-for-now'
import { nameStatement } from './statement-words'

/** What falls silent between two questions is found out by the system, and not by whoever asks next. */
export const KEPT_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

type Ask = (...given: unknown[]) => unknown

/**
 * A pool of connections that is counted, and whose statements are told of when they are slow, or refused for now: by name, never with
 * a value.
 */
export function openWatchedPool(config: PoolConfig): Pool {
  const pool = new Pool({ ...KEPT_ALIVE, ...config })
  const mistrust = letGoOfIdle(pool)
  pool.on('connect', (client) => watchStatements(client, mistrust))
  watchWaiting(pool)
  countConnections(pool)
  return pool
}

/**
 * Where one connection does not answer, those that lie idle may have fallen silent with it, and whoever is handed one would wait as long
 * again: they are let go of as if they had broken. A new one costs some milliseconds.
 */
function letGoOfIdle(pool: Pool): (failure: Error) => void {
  const idle = new Set<PoolClient>()
  pool.on('release', (_failure, client) => void idle.add(client))
  for (const gone of ['acquire', 'remove'] as const) pool.on(gone, (client) => void idle.delete(client))
  return (failure) => {
    const mistrusted = [...idle]
    idle.clear()
    for (const client of mistrusted) client.emit('error', failure)
  }
}

function watchStatements(client: PoolClient, mistrust: (failure: Error) => void): void {
  // Whoever counts statements puts themselves in the place of what every connection has.
  const ask: Ask = (...given) => Reflect.apply(Reflect.get(Client.prototype, 'query') as Ask, client, given)
  Reflect.set(client, 'query', (...given: unknown[]) => {
    const tell = noteOf(textOf(given[0]))
    const note = (failure: unknown) => {
      tell(failure)
      if (!isUnanswered(failure)) return
      void client.end()
      mistrust(failure)
    }
    const callback = given.at(-1)
    if (isCallback(callback)) {
      const answered: Ask = (failure, ...answer) => {
        note(failure)
        return callback(failure, ...answer)
      }
      return ask(...given.slice(0, -1), answered)
    }
    const asked = ask(...given)
    if (asked instanceof Promise) asked.then(() => note(null), note)
    return asked
  })
}

/** Whoever finds no connection free within its time is told of too. */
function watchWaiting(pool: Pool): void {
  const connect: Ask = pool.connect.bind(pool)
  Reflect.set(pool, 'connect', (...given: unknown[]) => {
    const note = noteOf('')
    const [callback] = given
    if (!isCallback(callback)) {
      const connected = connect()
      if (connected instanceof Promise) connected.catch(note)
      return connected
    }
    return connect((failure: unknown, ...answer: unknown[]) => {
      if (failure) note(failure)
      return callback(failure, ...answer)
    })
  })
}

/** What is said of a statement once it is answered. The request is that in which it was asked. */
function noteOf(sql: string) {
  const [began, request, fields] = [performance.now(), currentRequest(), requestFields()]
  return (failure: unknown) => {
    const ms = Math.round(performance.now() - began)
    const kind = failure ? refusedForNow(failure) : null
    const statement = sql === '' ? {} : { statement: nameStatement(sql) }
    if (kind) {
      metrics().unavailableTotal.inc({ kind })
      if (request) request.unavailable = kind
      log().warn('database-refused', { ...fields, kind, ms, ...statement })
    } else if (ms >= readSettings().watch.slowStatementMs) {
      metrics().slowStatementsTotal.inc()
      log().warn('slow-statement', { ...fields, ms, ...statement })
    }
  }
}

const open = new Set<Pool>()

/** Of all pools of this process together. */
function countConnections(pool: Pool): void {
  open.add(pool)
  const end = pool.end.bind(pool)
  Reflect.set(pool, 'end', () => {
    open.delete(pool)
    return end()
  })
  const { poolConnections } = metrics()
  const sum = (of: (each: Pool) => number) => [...open].reduce((total, each) => total + of(each), 0)
  Reflect.set(poolConnections, 'collect', () => {
    poolConnections.set(
      { state: 'total' },
      sum(({ totalCount }) => totalCount),
    )
    poolConnections.set(
      { state: 'idle' },
      sum(({ idleCount }) => idleCount),
    )
    poolConnections.set(
      { state: 'waiting' },
      sum(({ waitingCount }) => waitingCount),
    )
  })
}

/**
 * Nobody knows whether its answer comes yet: such a connection is never asked anything again. It counts as ended from the same moment, so
 * that whoever releases it without an error throws it away too.
 */
function isUnanswered(failure: unknown): failure is Error {
  return failure instanceof Error && failure.message === 'Query read timeout'
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked
  const text: unknown = typeof asked === 'object' && asked !== null ? Reflect.get(asked, 'text') : ''
  return typeof text === 'string' ? text : ''
}

function isCallback(given: unknown): given is Ask {
  return typeof given === 'function'
}
