import { expect, test } from 'vitest'
import { type Measured, beyondLimits } from '../../../scripts/bench/report'
import { sayTable } from '../../../scripts/bench/say-table'

const around = (middle: number) => ({ middle, low: middle - 0.5, high: middle + 0.5 })
const aLine = (changed: Partial<Measured> = {}): Measured => ({
  ...{
    group: 'Page',
    name: 'overview',
    against: 'an empty page',
    ratio: around(2),
    p95: around(5),
    limit: 5,
  },
  ...{ statements: 6, scriptBytes: 150_000, milliseconds: { page: 20 } },
  ...changed,
})

test('a figure at its limit is not beyond it', () => {
  expect(beyondLimits(aLine())).toEqual([])
})

test.each([
  ['p95 above 5', { p95: around(5.01) }],
  ['more than 6 statements', { statements: 7 }],
  ['more than 150 kB of JavaScript', { scriptBytes: 150_001 }],
])('says %s', (words, changed) => {
  expect(beyondLimits(aLine(changed))).toEqual([words])
  expect(sayTable([aLine(changed)])).toContain(`BEYOND: ${words}`)
})

test('what has no limit is never beyond it', () => {
  const { p95: _p95, limit: _limit, statements: _statements, scriptBytes: _bytes, ...bare } = aLine()
  expect(beyondLimits({ ...bare, ratio: around(99) })).toEqual([])
})

test('each ratio stands in the table with its spread, and columns stand under each other', () => {
  const [heading = '', first = '', second = ''] = sayTable([
    aLine(),
    aLine({ name: 'a much longer name', p95: around(12) }),
  ]).split('\n')
  expect(first).toContain('2.0 (1.5 to 2.5)')
  expect(first).toContain('150.0 kB')
  const end = heading.indexOf('compared with')
  expect([first, second].map((line) => line.indexOf('an empty page'))).toEqual([end, end])
})
