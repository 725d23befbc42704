import 'server-only'
import { createHmac } from 'node:crypto'
import { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { readSettings } from '../env'
import { WAITS } from './waits'
import { KEPT_ALIVE } from './watched-pool'
import { knownDevice } from '../session/known-devices'

const MOST_FAILURES = 10
/** Whole hospitals have one address: so many of their people may fail at the same time. */
const MOST_ACCOUNTS = 30
const WITHIN_SECONDS = 15 * 60

type Kind = 'pair' | 'device' | 'confirm' | 'address'
type Limiters = Readonly<Record<Kind, RateLimiterPostgres>>

// Kept beside the modules, because the framework may load this one more than once in a process.
declare global {
  var assuranceSignInLimiters: Limiters | undefined
}

/**
 * Whether somebody may try now, with how many failures are counted, this one among them; and if not, how long to wait, and
 * whether it is all of their address that has to.
 */
export type Attempt =
  | { allowed: true; failures: number }
  | { allowed: false; failures: number; waitMinutes: number; of: 'account' | 'address' }

/** From where somebody tries. Where the address is not known, the account alone is counted. */
export interface Whence {
  /** The client's address as our own proxies saw it. */
  readonly address: string | null
  /** The cookie of devices that are known. */
  readonly device: string | undefined
}

export const NOWHERE: Whence = { address: null, device: undefined }

/** A count that an attempt is put to before it is made. */
export interface Counter {
  /** Counts it as failed, so that many at once cannot all slip through. Throws when it cannot be kept: nobody passes then. */
  readonly count: () => Promise<Attempt>
  /** It succeeded: the failures before it are forgotten. */
  readonly forget: () => Promise<void>
}

/**
 * Counts attempts to sign in. On a device that knows the account they are counted by themselves, so that no stranger's
 * failures keep its owner out; elsewhere by account and address together, and by address how many accounts failed there.
 */
export function attemptsToSignIn(email: string, { address, device }: Whence): Counter {
  const account = accountKey(email)
  const known = knownDevice(device, account, { secret: readSettings().secret, now: new Date() })
  if (known) return counterOf('device', keyOf('device', known, account))
  const pair = counterOf('pair', keyOf('pair', account, address ?? ''))
  return address === null ? pair : alsoByAddress(pair, keyOf('address', address))
}

/** Counts attempts to prove once more, in an open session, that it is they: apart from signing in. */
export function attemptsToConfirm(personId: string): Counter {
  return counterOf('confirm', keyOf('confirm', personId))
}

/** By what a device that is known is told which account it knows. */
export function accountKey(email: string): string {
  return keyOf('account', email.toLowerCase())
}

/** One more account that failed at an address is told by its first failure there within its time. */
function alsoByAddress(pair: Counter, key: string): Counter {
  const { address } = limiters()
  return {
    count: async () => {
      const attempt = await pair.count()
      if (!attempt.allowed) return attempt
      if (attempt.failures === 1) return consume('address', key)
      const spent = await address.get(key)
      return spent && spent.consumedPoints > MOST_ACCOUNTS ? refusedBy('address', spent) : attempt
    },
    forget: async () => {
      await pair.forget()
      await address.reward(key, 1)
    },
  }
}

function counterOf(kind: Kind, key: string): Counter {
  return {
    count: () => consume(kind, key),
    forget: async () => {
      await limiters()[kind].delete(key)
    },
  }
}

async function consume(kind: Kind, key: string): Promise<Attempt> {
  try {
    return { allowed: true, failures: (await limiters()[kind].consume(key)).consumedPoints }
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusedBy(kind, refusal)
    throw refusal
  }
}

function refusedBy(kind: Kind, { consumedPoints: failures, msBeforeNext }: RateLimiterRes): Attempt {
  const waitMinutes = Math.max(1, Math.ceil(msBeforeNext / 60_000))
  return { allowed: false, failures, waitMinutes, of: kind === 'address' ? 'address' : 'account' }
}

/** They write one table, and one of them clears away what is past its time, for all. */
function limiters(): Limiters {
  return (globalThis.assuranceSignInLimiters ??= openLimiters())
}

function openLimiters(): Limiters {
  const table = { storeClient: connect(), tableName: 'sign_in_failure', tableCreated: true }
  const open = (keyPrefix: Kind, points: number) =>
    new RateLimiterPostgres({
      ...{ ...table, keyPrefix, points, duration: WITHIN_SECONDS },
      clearExpiredByTimeout: keyPrefix === 'pair',
    })
  return {
    pair: open('pair', MOST_FAILURES),
    device: open('device', MOST_FAILURES),
    confirm: open('confirm', MOST_FAILURES),
    address: open('address', MOST_ACCOUNTS),
  }
}

/** The library wants a pool and not Prisma: a small one of its own, which does not keep a process alive. */
function connect(): Pool {
  const pool = new Pool({
    ...KEPT_ALIVE,
    ...WAITS,
    connectionString: readSettings().databaseUrl,
    application_name: 'assurance sign-in',
    max: 2,
    connectionTimeoutMillis: 2_000,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks is replaced at the next question; unheard, its error would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** The table holds no address, of mail or of the net, not even of people who have no account here. */
function keyOf(...parts: readonly string[]): string {
  return createHmac('sha256', readSettings().secret).update(JSON.stringify(parts)).digest('base64url')
}
