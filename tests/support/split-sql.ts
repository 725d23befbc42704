/** What a statement of SQL may hold a semicolon in: a comment, a quoted text or name, a body between dollars. */
const TOKENS =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$(\w*)\$[\s\S]*?\$\1\$|;|[^;'"$\-/]+|[\s\S]/g

/** The statements of a script, in their order, each with its semicolon. */
export function splitSql(script: string): readonly string[] {
  const statements: string[] = []
  let statement = ''
  for (const [token] of script.matchAll(TOKENS)) {
    statement += token
    if (token !== ';') continue
    statements.push(statement)
    statement = ''
  }
  return statement.replaceAll(/--[^\n]*/g, '').trim() === '' ? statements : [...statements, statement]
}
