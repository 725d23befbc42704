import { expect, test } from 'vitest'
import { addQuarters } from '@/domain/periods/period'
import { toFormerView } from '@/features/returns/to-former-view'
import { type Quarter, PERIODS, indicatorOf, linesOf, share } from '../../factories/pooled-quarters'

const [first = '2025-26-Q2' as never] = PERIODS
const NOW = addQuarters(first, 4)
const of = (numerator: number, instrument: string) => share(numerator, 30, { paired: 30, instrument })
const formerOf = (...quarters: readonly Quarter[]) =>
  toFormerView(linesOf('110', quarters), indicatorOf('110'), NOW)

test('the small trend draws the quarters that were measured as the last one was, and says of the others why not', () => {
  const former = formerOf(of(9, 'sf-36'), of(24, 'promis-29'), of(24, 'promis-29'), of(21, 'promis-29'))
  expect(former?.trend?.points.map(({ value }) => value)).toEqual([null, 0.8, 0.8, 0.7])
  expect(former?.trend?.points[0]?.label).toBe(
    'Quarter 2 of 2025-26: 30.0% (9 of 30), not drawn: measured otherwise than the last quarter',
  )
})

test('the last quarter says by what it was measured', () => {
  const eq = share(9, 30, { paired: 30, instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' })
  expect(formerOf(null, null, null, eq)?.last).toBe(
    '30.0% (9 of 30), Quarter 1 of 2026-27, by EQ-5D-5L; UK EQ-5D-5L value set, 2026 (Rowen and others)',
  )
})

test('by a measure that is not named only the last quarter is drawn, and so no trend', () => {
  expect(formerOf(null, of(9, 'other'), of(9, 'other'), of(9, 'other'))?.trend).toBeNull()
})
