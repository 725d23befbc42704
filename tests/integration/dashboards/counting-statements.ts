import pg from 'pg'
import { vi } from 'vitest'

/** Does something and says what the database was asked meanwhile, the frame of the transaction left out. */
export async function questionsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return spy.mock.calls.map(([query]) => sqlOf(query)).filter((sql) => !/^(BEGIN|COMMIT|SET )/.test(sql))
  } finally {
    spy.mockRestore()
  }
}

function sqlOf(query: unknown): string {
  if (typeof query === 'string') return query
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : ''
}
