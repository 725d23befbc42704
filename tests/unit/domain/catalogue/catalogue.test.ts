import { describe, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { type Indicator, isQuarterly } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'

const lines = framework.indicators.filter(isQuarterly)
const declared = framework.indicators.filter((indicator) => !isQuarterly(indicator))

describe('the catalogue', () => {
  test('holds twenty-two indicators in published order, twelve of them quarterly', () => {
    const published =
      '101 102 103 104 105 106 107 108 109 110 201 202 203 204 205 001 002 003 004 005 006 007'
    expect(framework.indicators.map(({ code }) => code).join(' ')).toBe(published)
    expect([lines.length, declared.length]).toEqual([12, 10])
  })

  test('has one definition of a code for any period', () => {
    for (const first of framework.indicators)
      for (const second of framework.indicators)
        if (first !== second && first.code === second.code) expect(overlap(first, second)).toBe(false)
  })

  test('starts and ends a self-declared version with a financial year', () => {
    for (const { firstPeriod, lastPeriod } of declared) {
      expect(firstPeriod).toMatch(/-Q1$/)
      expect(lastPeriod ?? '2099-00-Q4').toMatch(/-Q4$/)
    }
  })

  test.each(lines)('$code stands in a section and depends on offerings that exist', (line) => {
    expect(framework.sections.map(({ code }) => code)).toContain(line.section)
    for (const offering of line.offeredWith)
      expect(framework.offerings.map(({ code }) => code)).toContain(offering)
    expect(line.staysOpen !== 0 && line.offeredWith.length === 0).toBe(false)
  })

  test.each(lines)('$code says in words what is counted in each of its boxes', (line) => {
    const labels = Object.values(boxesOf(line)).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    for (const label of labels) expect(label).not.toMatch(/^(numerator|denominator)/i)
    const { numerator, denominator } = kinds[line.kind]
    expect(boxesOf(line)[numerator]?.required).toBe(true)
    expect(boxesOf(line)[denominator]?.required).toBe(true)
  })

  test.each(lines)('$code fills blanks from boxes that exist', (line) => {
    for (const box of Object.values(boxesOf(line))) {
      if (!box.filledFrom) continue
      const [code, field] = box.filledFrom
      const source = lines.find((each) => each.code === code)
      expect(source && boxesOf(source)[field]?.type).toBe('count')
      expect(box.hint).toMatch(/^Leave blank to use /)
    }
  })
})

describe('the definitions beside the lines', () => {
  test.each(declared)(
    '$code has criteria of its own, mandatory ones among them, and evidence',
    (indicator) => {
      const ids = indicator.criteria.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(indicator.criteria.some(({ mandatory }) => mandatory)).toBe(true)
      for (const { askedWith } of indicator.criteria)
        if (askedWith) expect(framework.offerings.map(({ code }) => code)).toContain(askedWith)
      expect(indicator.evidenceRequired.flat()).not.toEqual([])
    },
  )

  test('asks for the dates of registry extracts with lines that exist', () => {
    const { fields, requiredWith, section } = framework.aboutReturn
    const dates = Object.keys(fields).filter((name) => fields[name]?.type === 'date')
    expect(Object.keys(requiredWith)).toEqual(dates)
    for (const code of Object.values(requiredWith).flat())
      expect(lines.map((line) => line.code)).toContain(code)
    expect(framework.sections.map(({ code }) => code)).toContain(section)
  })

  test('lets a number be typed over only where it is filled in, with a box for the reason', () => {
    for (const { indicator, field, reason } of framework.overrides) {
      const line = lines.find(({ code }) => code === indicator)
      const boxes = line ? boxesOf(line) : {}
      expect(boxes[field]?.filledFrom).toBeDefined()
      expect(boxes[reason]?.type).toBe('text')
    }
  })

  test('keeps the published domain 6 of 007 and says that it does not exist', () => {
    const governance = framework.indicators.find(({ code }) => code === '007')
    expect(governance?.outcomesDomains).toEqual([1, 3, 6])
    expect(governance?.draftFaults.join(' ')).toContain('domain 6')
  })
})

function overlap(first: Indicator, second: Indicator): boolean {
  const startsBeforeEnd = (one: Indicator, other: Indicator) =>
    other.lastPeriod === null || one.firstPeriod <= other.lastPeriod
  return startsBeforeEnd(first, second) && startsBeforeEnd(second, first)
}
