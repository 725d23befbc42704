import { expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { historyTemplate } from '@/domain/history/columns'
import { readHistory } from '@/domain/history/read-history'

const at = new Date('2026-10-20T10:00:00Z')
const reported = [knownPeriod('2026-27-Q1'), knownPeriod('2026-27-Q2')]
const around = { framework, at, reported }
const read = (...rows: string[]) =>
  readHistory(new TextEncoder().encode(['quarter,box,value', ...rows].join('\r\n')), around)
const faultsIn = (...rows: string[]) => {
  const outcome = read(...rows)
  return outcome.ok ? [] : outcome.failure.map(({ line, column, message }) => `${line} ${column}: ${message}`)
}

test('a file of past quarters gives each quarter with the lines that it has, and no other', () => {
  const outcome = read(
    '2025-26-Q1,106.denominator,40',
    '2025-26-Q1,106.numerator,24',
    '2024-25-Q4,106.denominator,"1,026"',
    '2024-25-Q4,106.numerator,0',
    '2025-26-Q1,110.state,nil',
    '2025-26-Q1,103.state,not-available',
    '2025-26-Q1,103.reason,The old system was switched off.',
  )
  const quarters = outcome.ok ? outcome.value : []
  expect(quarters.map(({ period }) => period)).toEqual(['2024-25-Q4', '2025-26-Q1'])
  const [first, second] = quarters
  expect(first?.lines).toEqual([
    {
      ...{
        line: 4,
        indicator: '106',
        definitionVersion: 1,
        kind: 'proportion',
        state: 'value',
        reason: null,
      },
      figures: { denominator: 1026, numerator: 0 },
    },
  ])
  expect(second?.lines.map(({ indicator, state }) => [indicator, state])).toEqual([
    ['103', 'not-available'],
    ['106', 'value'],
    ['110', 'nil'],
  ])
})

test('a file of past quarters takes a choice by its words or by its value, and several of them', () => {
  const outcome = read(
    '2025-26-Q1,110.denominator,30',
    '2025-26-Q1,110.paired,20',
    '2025-26-Q1,110.numerator,9',
    '2025-26-Q1,110.instrument,brief pain inventory',
  )
  expect(outcome.ok && outcome.value[0]?.lines[0]?.figures['instrument']).toBe('brief-pain-inventory')
})

test('a file of past quarters says everything that is wrong with it at once, by line and column', () => {
  expect(
    faultsIn(
      '2025-26-Q1,106.denominator,40',
      '2025-26-Q1,106.numerator,41',
      '2025-Q1,106.numerator,1',
      '2026-27-Q2,106.numerator,1',
      '2026-27-Q3,106.numerator,1',
      '2025-26-Q1,106.nothing,1',
      '2025-26-Q1,999.numerator,1',
      '2025-26-Q2,106.denominator,1e3',
      '2025-26-Q1,106.denominator,39',
      '2025-26-Q1,106.explanation,We were closed.',
      '2025-26-Q1,110.instrument,a ruler',
    ),
  ).toEqual([
    expect.stringMatching(/^3 value: /),
    '4 quarter: Write the financial quarter as 2024-25-Q1',
    '5 quarter: This quarter has a return in this service. Enter or correct its figures there',
    '6 quarter: This quarter is not over',
    '7 box: There is no such box. The template has them all',
    '8 box: There is no box of this name in 2025-26-Q1. The template has them all',
    expect.stringMatching(/^9 value: /),
    '10 box: This box of this quarter stands on line 2 already. Leave one of them',
    '11 box: There is no such box. The template has them all',
    expect.stringMatching(/^12 value: Write one of: eq-5d-5l, brief-pain-inventory/),
  ])
})

test('a box that is needed and left out is said at its line', () => {
  expect(faultsIn('2025-26-Q1,106.numerator,12')).toEqual([
    expect.stringMatching(/^2 box: 106.denominator: /),
  ])
})

test('a template that was not filled in says so, and one that was filled in is read', () => {
  const template = historyTemplate(framework, knownPeriod('2026-27-Q1'))
  const blank = readHistory(new TextEncoder().encode(template), around)
  expect(blank.ok ? [] : blank.failure[0]?.message).toMatch(/^Every value is blank/)
  const filled = template.replace('2025-26-Q4,106.denominator,,', '2025-26-Q4,106.denominator,40,')
  const both = filled.replace('2025-26-Q4,106.numerator,,', '2025-26-Q4,106.numerator,24,')
  const outcome = readHistory(new TextEncoder().encode(both), around)
  expect(outcome.ok && outcome.value.map(({ period, lines }) => [period, lines.length])).toEqual([
    ['2025-26-Q4', 1],
  ])
  expect(template.split('\r\n').length).toBeLessThan(1000)
})
