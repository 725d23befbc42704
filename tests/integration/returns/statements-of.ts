import pg from 'pg'
import { vi } from 'vitest'

/** What the database is asked while something is done, the beginning and the end of the transaction included. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    return asked.mock.calls.map(([question]) => textOf(question))
  } finally {
    asked.mockRestore()
  }
}

function textOf(question: unknown): string {
  const text =
    typeof question === 'object' && question !== null && 'text' in question ? question.text : question
  return String(text).trim().replace(/\s+/g, ' ').slice(0, 70)
}
