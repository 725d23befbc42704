import 'server-only'
import { statementName } from './statement-name'

const LITERAL = /'(?:[^']|'')*'/g
const NAMED = /\b(?:from|into|update|join)\s+(?:only\s+)?(?:"?[a-z_]+"?\.)?"?([a-z_]+)"?/gi
const CALLED = /\bselect\s+([a-z_]+)\s*\(/gi
const VERB = /^\s*\(?\s*(with|select|insert|update|delete|set|begin|commit|rollback|savepoint|lock|call)\b/i
const MOST = 5

/**
 * How a statement is named in the logs: what it does, the tables and functions that it asks, and the beginning of the name under which
 * connections keep it (`pg_prepared_statements`), by which its whole text is found. No value stands in it.
 */
export function nameStatement(sql: string): string {
  const bare = sql.replaceAll(LITERAL, "''")
  const verb = VERB.exec(bare)?.[1]?.toLowerCase() ?? 'other'
  const found = [...bare.matchAll(CALLED), ...bare.matchAll(NAMED)].map(([, name = '']) => name.toLowerCase())
  const named = [...new Set(found)].slice(0, MOST)
  return `${[verb, ...named].join(' ')} #${statementName(sql).slice(0, 8).padEnd(8, '-')}`
}
