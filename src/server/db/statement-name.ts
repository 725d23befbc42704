import 'server-only'
import { createHash } from 'node:crypto'

/** By their text. Lists are arrays, so the service asks in a few hundred ways. */
const names = new Map<string, string>()
const MOST = 2_000

/**
 * The name under which a connection keeps a statement and its plan, so that what is asked again is neither sent whole nor
 * planned anew. Nameless beyond a bound, so that statements which are never the same fill no memory, here or there.
 */
export function statementName(sql: string): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return ''
  const name = createHash('sha256').update(sql).digest('base64url')
  names.set(sql, name)
  return name
}
