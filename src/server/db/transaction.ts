import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout } from 'node:timers/promises'
import { database, type Transaction } from './client'
import { Prisma } from './generated/client'
import { isLost, isPassing } from './passing-failure'

/** One unit of work: its transaction, and the moment at which it happens. */
export type Work<Value> = (scope: { tx: Transaction; at: Date }) => Promise<Value>

const ATTEMPTS = 5
const FIRST_PAUSE_MS = 20

/**
 * Does the work in one transaction that sees what this person may see; null is the service itself, which sees
 * nothing of any provider. A failure that passes by itself is tried again from the start, so the work may run up to
 * five times and must touch nothing but the database. Only the demo loader and tests pass a clock, of which the database is told: what is
 * signed or recorded then happens at that moment, and at no other. In a database that a real service took it is not listened to.
 */
export function withActor<Value>(actor: Who, work: Work<Value>, clock?: Date): Promise<Value> {
  return tryWork(actor, work, { clock })
}

/**
 * The same for several questions that must speak of one moment: what is committed between two of them is seen by none. It is for
 * reading; a change of what somebody else changed meanwhile would be refused.
 */
export function withSnapshot<Value>(actor: Who, work: Work<Value>, clock?: Date): Promise<Value> {
  return tryWork(actor, work, { clock, isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead })
}

// Kept beside the modules, because the framework may load this one more than once in a process: one of them must see what another began.
declare global {
  var assuranceTrial: AsyncLocalStorage<true> | undefined
}

/**
 * Tells what something would come to, and keeps nothing of it: each of its transactions is taken back once its work is done. It must touch
 * nothing but the database, and that by withActor alone.
 */
export function tryOut<Value>(doing: () => Promise<Value>): Promise<Value> {
  globalThis.assuranceTrial ??= new AsyncLocalStorage()
  return globalThis.assuranceTrial.run(true, doing)
}

type Who = { readonly personId: string } | null

interface How {
  readonly clock: Date | undefined
  readonly isolationLevel?: Prisma.TransactionIsolationLevel
}

async function tryWork<Value>(actor: Who, work: Work<Value>, how: How): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const reached = { commit: false }
    const noted: Work<Value> = async (scope) => {
      const value = await work(scope)
      reached.commit = true
      return value
    }
    try {
      return await attemptWork(actor?.personId ?? '', noted, how)
    } catch (failure) {
      // Where a commit was lost it may have come about, and would be done twice.
      const isWorthTrying = isPassing(failure) || (!reached.commit && isLost(failure))
      if (attempt === ATTEMPTS || !isWorthTrying) throw failure
      // Where all connections were lost at once, the pool has to hear of each before it opens new ones.
      await setTimeout(FIRST_PAUSE_MS * 2 ** (attempt - 1))
    }
  }
}

function attemptWork<Value>(personId: string, work: Work<Value>, how: How): Promise<Value> {
  return globalThis.assuranceTrial?.getStore() ? takeBack(personId, work, how) : transact(personId, work, how)
}

/** What the work comes to, in a transaction that fails once that is known. */
async function takeBack<Value>(personId: string, work: Work<Value>, how: How): Promise<Value> {
  const tried: { came?: { readonly value: Value } } = {}
  const failing: Work<never> = async (scope) => {
    tried.came = { value: await work(scope) }
    throw new Error('This was only tried out')
  }
  try {
    return await transact(personId, failing, how)
  } catch (failure) {
    if (tried.came) return tried.came.value
    throw failure
  }
}

function transact<Value>(personId: string, work: Work<Value>, { clock, ...how }: How): Promise<Value> {
  // READ COMMITTED is the database's default; naming it would cost a statement in every transaction.
  return database().$transaction(async (tx) => {
    const [begun] = await tx.$queryRaw<{ at: Date }[]>`
      SELECT set_config('app.person_id', ${personId}, true), set_config('app.clock', ${clock?.toISOString() ?? ''}, true), now() AS at`
    if (!begun) throw new Error('The database did not say what time it is')
    return work({ tx, at: clock ?? begun.at })
  }, how)
}
