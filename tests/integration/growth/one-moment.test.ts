import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { financialYearOf } from '@/domain/periods/period'
import { exportYear } from '../../support/exported-text'
import { getAnnualExports } from '@/operations/read/get-annual-exports'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { ZZ1, checked, saveAll, valueOf } from '../returns/entering'

const { lead1, lead2, national } = await registerOrganisations()
const year = financialYearOf(PERIOD)

afterAll(() => void vi.restoreAllMocks())

/** Somebody else's submission, committed right before the service asks for the hashes of what it has already read. */
function submitMeanwhile(submitted: () => Promise<unknown>) {
  const ask = Reflect.get(pg.Client.prototype, 'query') as (...question: unknown[]) => Promise<unknown>
  let isDone = false
  const meanwhile: (this: pg.Client, ...question: unknown[]) => unknown = async function (...question) {
    if (!isDone && JSON.stringify(question[0]).includes('audit_head') && !isSubmission(question[0])) {
      isDone = true
      await submitted()
    }
    return ask.apply(this, question)
  }
  vi.spyOn(pg.Client.prototype, 'query').mockImplementation(meanwhile)
  return () => isDone
}

function isSubmission(question: unknown): boolean {
  return JSON.stringify(question).includes('INSERT INTO')
}

test('a year’s files speak of one moment, whatever is submitted while they are read', async () => {
  await saveAll(lead1)
  await saveAll(lead2, undefined, { ...ZZ1, providerCode: 'ZZ2' })
  valueOf(await submitReturn(lead1, await checked(lead1)))
  const posted = await checked(lead2, { providerCode: 'ZZ2' })
  const isSubmitted = submitMeanwhile(async () => valueOf(await submitReturn(lead2, posted)))

  const manifest = await exportYear(national, framework, { year, format: 'manifest.json' })
  vi.restoreAllMocks()
  expect(isSubmitted()).toBe(true)
  const before = JSON.parse(manifest ?? '') as {
    submissions: { provider: string }[]
    files: { name: string; rows: unknown }[]
  }
  expect(before.submissions.map(({ provider }) => provider)).toEqual(['ZZ1'])

  // Both stand there afterwards.
  const after = await getAnnualExports(national, framework, { year })
  expect(after?.years).toMatchObject([{ year, returns: 2 }])
})
