import { beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters, financialYearOf } from '@/domain/periods/period'
import { toCaseView } from '@/features/cases/to-case-view'
import { toLetterView } from '@/features/cases/to-letter-view'
import { getCase } from '@/operations/read/get-case'
import { listSignalCases } from '@/operations/read/list-signal-cases'
import { asSuperuser } from '../../support/database'
import { after, people, submitBoth } from '../queries/asking'
import { PERIOD } from '../../factories/period'
import { valueOf } from '../returns/entering'
import { DIGEST, PERSON, SNAPSHOT } from '../storage/facts'
import { KEY, step } from './casing'

const { north, lead1 } = people

/** Fifteen quarters of ZZ1 before the one that is submitted, of which between 36 and 38 of 40 completed: now 24 of 40 do. */
beforeAll(async () => {
  await submitBoth()
  const quarters = Array.from({ length: 15 }, (_, index) => {
    const period = addQuarters(PERIOD, index - 15)
    const of = `'hsps-1767', 'ZZ1', '${financialYearOf(period)}', '${period}'`
    return `INSERT INTO quarterly_return (framework, provider_code, financial_year, period, state, version, revision, opened_at)
        VALUES (${of}, 'submitted', 1, 1, '2022-01-01') ON CONFLICT DO NOTHING;
      INSERT INTO submission SELECT ${of}, 1, '2022-01-02', '${PERSON}'::uuid, 'Ann Lead', '2022-01-02', false, 'Declared', NULL, '1',
        '${SNAPSHOT.snapshot}', '${SNAPSHOT.snapshot_sha256}', '${DIGEST}', 1, '${DIGEST}';
      INSERT INTO submitted_line (framework, provider_code, financial_year, period, version, indicator, definition_version, kind, state,
        numerator, denominator) VALUES (${of}, 1, '106', 1, 'proportion', 'value', ${36 + (index % 3)}, 40);`
  })
  await asSuperuser(`SET session_replication_role = replica; ${quarters.join('')}`)
})

test('a figure outside the limits of its own quarters opens a case, though no other service is there to be compared with', async () => {
  const read = await listSignalCases(north, framework, { clock: after(0) })
  expect(read?.proposed).toEqual([{ ...KEY, level: 'alarm', method: 'mdc-6/outside-limits' }])
  valueOf(await step(north, 0, { text: 'It was never so low before.', clock: after(1) }))
  const opened = await getCase(lead1, KEY, after(2))
  expect(opened?.found).toMatchObject({ level: 'alarm', method: 'mdc-6/outside-limits', version: 1 })
  const says = opened ? toCaseView(lead1, opened).figure.says : ''
  expect(says).toBe('Alarm: outside the limits of its own earlier quarters, on the worse side.')
  const letter = opened && toLetterView(opened, 1)
  expect(letter?.says.join(' ')).toContain(
    'By your own earlier quarters this is an alarm: outside the limits',
  )
  expect(letter?.says.join(' ')).not.toContain('all services')
})
