import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { submitReturn } from '@/operations/submit-return'
import { saveSection } from '@/operations/save-section'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { ZZ1, checked, saveAll, valueOf } from './entering'

const { lead1 } = await registerOrganisations()

/** What the database is asked while something is done, the beginning and the end of the transaction included. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
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

test('a section is saved in at most eight statements, whatever it holds', async () => {
  const typed = aFullReturn()['devices'] ?? {}
  const posted = { ...ZZ1, section: 'devices', revision: 0, typed }
  const statements = await statementsOf(async () => valueOf(await saveSection(lead1, posted, OPEN)))
  expect(statements[0]).toMatch(/^BEGIN/)
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(8)
})

test('a return is submitted in at most twelve statements', async () => {
  await saveAll(lead1)
  const posted = await checked(lead1)
  const statements = await statementsOf(async () => valueOf(await submitReturn(lead1, posted, OPEN)))
  expect(statements.at(-1)).toBe('COMMIT')
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(12)
})
