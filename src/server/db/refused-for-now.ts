import 'server-only'
import { sqlStateOf } from '../logs/describe-error.mjs'

/** Why the database could not do something now that it may do later: nothing is wrong with what was asked. */
export type RefusedForNow = 'no-connection-free' | 'lock-held' | 'too-slow' | 'disk-full' | 'away'

const STATES: readonly (readonly [state: RegExp, why: RefusedForNow])[] = [
  [/^55P03$/, 'lock-held'],
  [/^(57014|25P03|25P04)$/, 'too-slow'],
  [/^53300$/, 'no-connection-free'],
  [/^53100$/, 'disk-full'],
  [/^(08...|57P0.|58030|25006|53[24]00)$/, 'away'],
]
/** Of the driver and of the system, which know no state. */
const WORDS: readonly (readonly [words: RegExp, why: RefusedForNow])[] = [
  [/^timeout exceeded when trying to connect$/, 'no-connection-free'],
  [/^Query read timeout$/, 'too-slow'],
  [/^Connection terminated/, 'away'],
]
const AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|ENOENT)$/

/** Why the driver's work failed, if it may succeed later; null for what is wrong with the work itself. */
export function refusedForNow(failure: unknown): RefusedForNow | null {
  const state = sqlStateOf(failure)
  if (state !== undefined) return STATES.find(([shape]) => shape.test(state))?.[1] ?? null
  if (!(failure instanceof Error)) return null
  if ('code' in failure && AWAY.test(String(failure.code))) return 'away'
  return WORDS.find(([words]) => words.test(failure.message))?.[1] ?? null
}

/** Whether the database said that something is wrong with the work itself, so that it would be refused again. */
export function isRefusedForGood(failure: unknown): boolean {
  return sqlStateOf(failure) !== undefined && refusedForNow(failure) === null
}
