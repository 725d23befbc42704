import 'server-only'

/** Serialisation failure, deadlock, lost connection, server going away or coming up: nothing is wrong with the work. */
const PASSING_STATE = /^(40001|40P01|08[0-9A-Z]{3}|57P0[0-9A-Z])$/
/** Prisma's own name for the first two. */
const PRISMA_CONFLICT = 'P2034'

/** Whether trying the whole transaction again may succeed, however deep Prisma has wrapped the reason. */
export function isPassing(failure: unknown, depth = 0): boolean {
  if (typeof failure !== 'object' || failure === null || depth > 6) return false
  const told = (name: string): unknown => Reflect.get(failure, name)
  if ([told('code'), told('originalCode')].some(isPassingCode)) return true
  return ['cause', 'meta', 'driverAdapterError'].some((name) => isPassing(told(name), depth + 1))
}

function isPassingCode(code: unknown): boolean {
  return typeof code === 'string' && (code === PRISMA_CONFLICT || PASSING_STATE.test(code))
}
