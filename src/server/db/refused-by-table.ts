import 'server-only'

/** A key that is taken, days that overlap, or a condition of a table that does not hold. */
const REFUSED = /^(23505|23P01|23514|22000)$/

/** Whether a table refused what was to be stored in it, however deep Prisma has wrapped the reason. */
export function isRefusedByTable(failure: unknown, depth = 0): boolean {
  if (typeof failure !== 'object' || failure === null || depth > 6) return false
  const told = (name: string): unknown => Reflect.get(failure, name)
  const isCode = (code: unknown) => typeof code === 'string' && REFUSED.test(code)
  if ([told('code'), told('originalCode')].some(isCode)) return true
  return ['cause', 'meta', 'driverAdapterError'].some((name) => isRefusedByTable(told(name), depth + 1))
}
