import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { annualRecords } from '@/domain/exports/annual-columns'
import { annualDocumentJsonSchema } from '@/domain/exports/annual-document-schema'
import { goldenLines, writeYear } from '../../../factories/golden-year'

const golden = (name: string) =>
  readFileSync(new URL(`../../../fixtures/golden/${name}`, import.meta.url), 'utf8')

describe('the golden year', () => {
  test.each(['csv', 'json'] as const)('is written as %s to the byte', (format) => {
    expect(writeYear(goldenLines)[format]).toBe(golden(`2026-27.${format}.golden`))
  })

  test('does not depend on the order in which lines arrived', () => {
    const [asTheyCame, reversed] = [writeYear(goldenLines), writeYear(goldenLines.toReversed())]
    expect(reversed.csv).toBe(asTheyCame.csv)
    expect(reversed.json).toBe(asTheyCame.json)
  })
})

test('the document says with which method, on which submissions, and why there is no figure', () => {
  const { rows } = writeYear(goldenLines).document
  const of = (code: string) => rows.find(({ indicator }) => indicator === code)
  expect(of('101')).toMatchObject({ method: 'wilson-95/1', quarters: 3, status: null })
  expect(of('101')?.submissions.map(({ period, state }) => `${period} ${state}`)).toEqual([
    ...['2026-27-Q1 value', '2026-27-Q2 value', '2026-27-Q3 nil'],
  ])
  expect(of('103')).toMatchObject({ method: 't-95/1', second_shares: [{ part: 1, whole: 16, quarters: 1 }] })
  expect(of('104')).toMatchObject({ method: 'mean/1', lower: null })
  expect(of('108')).toMatchObject({ estimate: null, method: null })
  expect(of('108')?.notes.join()).toContain('different value sets')
  expect(of('007')).toMatchObject({ status: 'Not met', numerator: null, quarters: null, submissions: [] })
  expect(of('007')?.declaration).toMatchObject({
    version: 2,
    action: 'Meet in winter too',
    due: '2027-12-31',
  })
  expect(of('201')?.declaration?.documents).toMatchObject([{ title: '=1+1', type: 'operational-policy' }])
  expect(of('106')?.submissions[0]?.explanation).toBe('One group of patients left together.')
  expect(of('101')?.declaration).toBeNull()
})

test('the published schema has every column but those of whom to ring, and allows no other', () => {
  const schema = JSON.stringify(annualDocumentJsonSchema([hsps1767]))
  const [header = []] = annualRecords([])
  const isOfLeads = (name: unknown) => /_lead(_|$)/.test(String(name))
  expect(header.filter(isOfLeads)).toHaveLength(6)
  for (const name of header) expect(schema.includes(`"${name}"`), String(name)).toBe(!isOfLeads(name))
  expect(schema).toContain('"additionalProperties":false')
})
