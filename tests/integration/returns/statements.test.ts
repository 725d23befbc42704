import { expect, test } from 'vitest'
import { reopenReturn } from '@/operations/reopen-return'
import { submitReturn } from '@/operations/submit-return'
import { saveSection } from '../../factories/saving'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { ZZ1, checked, read, saveAll, valueOf } from './entering'
import { statementsOf } from './statements-of'

const { lead1 } = await registerOrganisations()

test('a section is saved in at most eight statements, whatever it holds', async () => {
  const typed = aFullReturn()['devices'] ?? {}
  const posted = { ...ZZ1, section: 'devices', revision: 0, typed }
  const statements = await statementsOf(async () => valueOf(await saveSection(lead1, posted, OPEN)))
  expect(statements[0]).toMatch(/^BEGIN/)
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(8)
})

test('a return is submitted in at most seven statements', async () => {
  await saveAll(lead1)
  const posted = await checked(lead1)
  const statements = await statementsOf(async () => valueOf(await submitReturn(lead1, posted, OPEN)))
  expect(statements.at(-1)).toBe('COMMIT')
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(7)
})

test('a decision about a return is taken in at most seven statements', async () => {
  const { current } = await read(lead1)
  const posted = { ...ZZ1, revision: current.revision, reason: 'A figure has to be corrected.' }
  const statements = await statementsOf(async () => valueOf(await reopenReturn(lead1, posted, OPEN)))
  expect(statements.at(-1)).toBe('COMMIT')
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(7)
})
