import 'server-only'

/** Serialisation failure, deadlock, lost connection, server going away or coming up: nothing is wrong with the work. */
const PASSING_STATE = /^(40001|40P01|08[0-9A-Z]{3}|57P0[0-9A-Z])$/
/** Prisma's own name for the first two. */
const PRISMA_CONFLICT = 'P2034'
/** Of the system, and Prisma's name for it. */
const LOST_CODES: readonly unknown[] = ['ECONNRESET', 'EPIPE', 'P1017']

/** Whether trying the whole transaction again may succeed, however deep Prisma has wrapped the reason. */
export function isPassing(failure: unknown): boolean {
  return isSaid(failure, (told) => [told('code'), told('originalCode')].some(isPassingCode))
}

/**
 * Whether the connection broke, without a word of the database. What was not being committed yet is undone then; of a commit nobody knows
 * whether it came about.
 */
export function isLost(failure: unknown): boolean {
  return isSaid(
    failure,
    (told) =>
      told('kind') === 'ConnectionClosed' ||
      LOST_CODES.includes(told('code')) ||
      String(told('message')).startsWith('Connection terminated'),
  )
}

type Told = (name: string) => unknown

/** Whether it is said by a failure, or by one inside it. */
function isSaid(failure: unknown, says: (told: Told) => boolean, depth = 0): boolean {
  if (typeof failure !== 'object' || failure === null || depth > 6) return false
  const told: Told = (name) => Reflect.get(failure, name)
  return (
    says(told) || ['cause', 'meta', 'driverAdapterError'].some((name) => isSaid(told(name), says, depth + 1))
  )
}

function isPassingCode(code: unknown): boolean {
  return typeof code === 'string' && (code === PRISMA_CONFLICT || PASSING_STATE.test(code))
}
