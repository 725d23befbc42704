import 'server-only'
import { createHmac } from 'node:crypto'
import { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { readSettings } from '../env'

const MOST_FAILURES = 10
const WITHIN_SECONDS = 15 * 60

/** Whether somebody may try to sign in to an account now, and if not, how long to wait. */
export type Attempt = { allowed: true } | { allowed: false; waitMinutes: number; isFirstRefusal: boolean }

// Kept beside the modules, because the framework may load this one more than once in a process.
declare global {
  var assuranceSignInFailures: RateLimiterPostgres | undefined
}

/**
 * Counts an attempt as failed before it is made, so that many at once cannot all slip through; a success forgets them.
 * Throws when the count cannot be kept: then nobody signs in.
 */
export async function countAttempt(email: string): Promise<Attempt> {
  try {
    await limiter().consume(keyOf(email))
    return { allowed: true }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return {
      allowed: false,
      waitMinutes: Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000)),
      isFirstRefusal: refusal.consumedPoints === MOST_FAILURES + 1,
    }
  }
}

/** Forgets the failures of an account, whose owner has just signed in. */
export async function forgetAttempts(email: string): Promise<void> {
  await limiter().delete(keyOf(email))
}

function limiter(): RateLimiterPostgres {
  return (globalThis.assuranceSignInFailures ??= new RateLimiterPostgres({
    storeClient: connect(),
    tableName: 'sign_in_failure',
    tableCreated: true,
    keyPrefix: 'account',
    points: MOST_FAILURES,
    duration: WITHIN_SECONDS,
  }))
}

/** The library wants a pool and not Prisma: a small one of its own, which does not keep a process alive. */
function connect(): Pool {
  const pool = new Pool({
    connectionString: readSettings().databaseUrl,
    application_name: 'assurance sign-in',
    max: 2,
    connectionTimeoutMillis: 2_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    lock_timeout: 2_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks is replaced at the next question; unheard, its error would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** The table holds no address, not even of people who have no account here. */
function keyOf(email: string): string {
  return createHmac('sha256', readSettings().secret).update(email.toLowerCase()).digest('base64url')
}
