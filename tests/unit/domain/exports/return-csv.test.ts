import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type SubmittedReturn, returnCsv } from '@/domain/exports/return-csv'
import { PERIOD } from '../../../factories/period'

const key = { framework: framework.code, providerCode: 'ZZ1', period: PERIOD, version: 2 }
const record = { ...key, submittedAt: new Date('2026-10-20T10:00:00Z') } as SubmittedReturn['record']
const line = (indicator: string, overrides: object) => ({
  ...key,
  ...{ indicator, definitionVersion: 1, kind: 'proportion', state: 'value', figures: {} },
  ...{ reason: null, explanation: null, entered: null, ...overrides },
})

const linesOf = (csv: string) => csv.split('\r\n')

test('each box of a version has its row, then what the figures come to; a blank is no row, and no zero', () => {
  const csv = returnCsv({
    ...{ framework, record, about: { explanation: '=1+1' } },
    lines: [
      line('106', { figures: { denominator: 40, numerator: 24 } }),
      line('102', { state: 'not-offered' }),
      line('204', { state: 'not-available', reason: 'A new system, "late"' }),
    ] as SubmittedReturn['lines'],
  })
  const head = `ZZ1-${PERIOD},2,2026-10-20T10:00:00.000Z`
  const [, about, denominator, numerator, share, lower, upper, absent, unknown, end] = linesOf(csv)
  expect(about).toMatch(/^.*,about,,,about\.explanation,.*,'=1\+1$/)
  expect([denominator, numerator].map((row) => row?.slice(head.length))).toEqual([
    expect.stringMatching(/^,106,1,value,106\.(denominator|numerator),.*,(40|24)$/),
    expect.stringMatching(/^,106,1,value,106\.(denominator|numerator),.*,(40|24)$/),
  ])
  expect(share).toBe(`${head},106,1,value,,"Share, 0 to 1",0.6`)
  expect([lower, upper].map((row) => row?.split(',').at(-1))).toEqual(['0.445959', '0.736517'])
  expect(absent).toBe(`${head},102,1,not-offered,,,`)
  expect(unknown).toMatch(/,204,1,not-available,204\.reason,.*,"A new system, ""late"""$/)
  expect(end).toBe('')
})

test('a wait says that it is no statutory figure', () => {
  const csv = returnCsv({
    ...{ framework, record, about: {} },
    lines: [
      line('103', { kind: 'mean-wait', figures: { totalDays: 233, patients: 10 } }),
    ] as SubmittedReturn['lines'],
  })
  expect(csv).toContain('"Mean days: service wait, not the statutory RTT figure",23.3')
})
