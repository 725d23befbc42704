import pg from 'pg'
import { vi } from 'vitest'

/** Does something and says what the database was asked meanwhile, the frame of the transaction left out. */
export async function questionsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  return (await answersOf(work)).map(({ sql }) => sql)
}

/** How many rows the database gave in answer. */
export async function rowsOf(work: () => Promise<unknown>): Promise<number> {
  return (await answersOf(work)).reduce((sum, { rows }) => sum + rows, 0)
}

async function answersOf(work: () => Promise<unknown>) {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    const answers = await Promise.all(spy.mock.results.map(({ value }) => value as unknown))
    return spy.mock.calls
      .map(([query], place) => ({ sql: sqlOf(query), rows: countRows(answers[place]) }))
      .filter(({ sql }) => !/^(BEGIN|COMMIT|SET )/.test(sql))
  } finally {
    spy.mockRestore()
  }
}

function countRows(answer: unknown): number {
  const holdsRows = typeof answer === 'object' && answer !== null && 'rows' in answer
  return holdsRows && Array.isArray(answer.rows) ? answer.rows.length : 0
}

function sqlOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}
