import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import { exampleYearWindow } from '@/domain/periods/timetable'
import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { parseSpan, quartersOf } from '@/domain/periods/span'
import { providersOverSpan } from '@/operations/read/providers-over-span'
import { inService } from '../../factories/services'

function yearOf(text: string): FinancialYear {
  const year = parseFinancialYear(text)
  if (!year) throw new Error(`${text} is no year`)
  return year
}

function declaration(year: string, overrides: Partial<DeclarationHeader> = {}): DeclarationHeader {
  return {
    ...{
      framework: 'hsps-1767',
      providerCode: 'ZZ1',
      providerName: 'One',
      year: yearOf(year),
      state: 'signed',
      version: 1,
    },
    window: exampleYearWindow(yearOf(year)),
    ...{ late: false, documents: 2, documentsOutOfDate: 0, criteriaMissing: 3, notMet: ['006'] },
    ...{ quartersReceived: 4, signedAt: new Date('2026-05-10T10:00:00Z'), reviewed: null },
    ...overrides,
  }
}

function declaredIn(period: string, declarations: readonly DeclarationHeader[]) {
  const span = parseSpan(period)
  if (!span) throw new Error(`${period} is no span`)
  const header = { providerCode: 'ZZ1', providerName: 'One' }
  const at = new Date('2026-11-21T12:00:00Z')
  const chosen = { framework, at, as: 'latest', asAt: null, span, periods: [] } as const
  const quarters = quartersOf(span).map((quarter) => ({ period: quarter, state: null, submitted: null }))
  const returns = [{ ...header, leads: [], returns: quarters }]
  const [row] = providersOverSpan(chosen, { returns, records: inService('ZZ1'), lines: [], declarations })
  return row && { declared: row.declared, unsigned: row.unsigned }
}

test('beside a span stands the declaration of its year, with what it comes to', () => {
  const signed = [declaration('2024-25', { notMet: [] }), declaration('2025-26')]
  expect(declaredIn('2025-26', signed)).toEqual({
    unsigned: null,
    declared: {
      ...{ framework: 'hsps-1767', providerCode: 'ZZ1', year: '2025-26' },
      ...{ met: 9, of: 10, notMet: 1, criteriaMissing: 3, late: false },
    },
  })
})

test('never one of a later year, or of another provider', () => {
  const nothing = { declared: null, unsigned: null }
  expect(declaredIn('2024-25-Q4', [declaration('2025-26')])).toEqual(nothing)
  expect(declaredIn('2025-26', [declaration('2025-26', { providerCode: 'ZZ2' })])).toEqual(nothing)
})

test('a year that is due and not signed is named, and the one before it stands as the older one', () => {
  const before = declaration('2024-25', { late: true })
  const both = [declaration('2025-26', { version: 0, state: 'draft' }), before]
  for (const period of ['2025-26', '2026-27-Q1'])
    expect(declaredIn(period, both)).toMatchObject({
      unsigned: { year: '2025-26', window: { deadlineAt: new Date('2026-06-30T22:59:59.999Z') } },
      declared: { year: '2024-25', late: true },
    })
  expect(declaredIn('2024-25', both)).toMatchObject({ unsigned: null, declared: { year: '2024-25' } })
})

test('a year that cannot be declared yet is not due', () => {
  const next = declaration('2026-27', { version: 0, state: 'draft' })
  expect(declaredIn('2026-27-Q1', [next, declaration('2025-26')])).toMatchObject({
    ...{ unsigned: null, declared: { year: '2025-26' } },
  })
})
