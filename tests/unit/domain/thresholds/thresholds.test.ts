import { describe, expect, test } from 'vitest'
import { judgeOverTime } from '@/domain/judgement/over-time'
import { levelsOver } from '@/domain/charts/levels'
import { assuranceOf } from '@/domain/thresholds/assurance'
import { readThreshold } from '@/domain/thresholds/read-threshold'
import { sayLevel } from '@/domain/thresholds/say-threshold'
import { type Threshold, thresholdIn } from '@/domain/thresholds/threshold'
import { judgeRun, percentages, quarterAt, quartersOf } from '../../../factories/judged'
import { indicatorOf } from '../../../factories/pooled-quarters'

const threshold = (over: Partial<Threshold> = {}): Threshold => ({
  ...{ id: '1', commissionerCode: 'NORTH', indicator: '106', value: 0.8, direction: 'at-least' },
  ...{
    inForceFrom: '2021-07-01',
    reason: 'Agreed.',
    authorName: 'Ann',
    recordedAt: new Date(0),
    ended: null,
  },
  ...over,
})
const of = { indicator: '106', commissionerCode: 'NORTH' }

describe('which level a quarter is seen against', () => {
  test('one in force on the day it begins, and none before', () => {
    // The sixth quarter of the examples begins on 1 July 2021.
    expect(thresholdIn([threshold()], of, quarterAt(4))).toBeNull()
    expect(thresholdIn([threshold()], of, quarterAt(5))?.id).toBe('1')
    expect(thresholdIn([threshold({ inForceFrom: '2021-07-02' })], of, quarterAt(5))).toBeNull()
  })

  test('the latest of several, the own before the nation’s, and none that was ended', () => {
    const national = threshold({ id: 'n', commissionerCode: null, inForceFrom: '2021-10-01' })
    const later = threshold({ id: '2', inForceFrom: '2022-01-01' })
    const all = [threshold(), later, national]
    expect([5, 6, 7].map((index) => thresholdIn(all, of, quarterAt(index))?.id)).toEqual(['1', '1', '2'])
    expect(thresholdIn(all, { ...of, commissionerCode: 'SOUTH' }, quarterAt(7))?.id).toBe('n')
    expect(thresholdIn(all, { ...of, commissionerCode: null }, quarterAt(5))).toBeNull()
    expect(thresholdIn(all, { ...of, indicator: '107' }, quarterAt(7))).toBeNull()
    const ended = { at: new Date(1), byName: 'Ann', reason: 'Over.' }
    expect(thresholdIn([threshold({ ended })], of, quarterAt(7))).toBeNull()
  })

  test('it is drawn over the quarters in force, and labelled local', () => {
    const quarters = [4, 5, 6].map(quarterAt)
    const levels = levelsOver(quarters, 'share', (period) => thresholdIn([threshold()], of, period))
    expect(levels).toEqual([
      { from: quarterAt(5), to: quarterAt(6), value: 0.8, label: 'Local: at least 80.0%' },
    ])
    expect(levelsOver(quarters, 'share', undefined)).toEqual([])
  })
})

describe('whether a level will be met', () => {
  // Thirteen quarters whose limits are 54.0% to 66.9%, worked out by the chart itself.
  const usual = judgeRun('106', percentages([60, 62, 59, 61, 60, 63, 58, 61, 60, 62, 59, 61, 60]))
  const { lower, upper } = usual.segments[0] ?? {}
  const asked = (value: number, direction: 'at-least' | 'at-most') => assuranceOf(usual, { value, direction })

  test('both limits on the side that is asked for, neither, or one', () => {
    expect([asked(0.5, 'at-least'), asked(0.6, 'at-least'), asked(0.9, 'at-least')]).toEqual([
      ...['pass', 'either', 'fail'],
    ])
    expect([asked(0.5, 'at-most'), asked(0.6, 'at-most'), asked(0.9, 'at-most')]).toEqual([
      ...['fail', 'either', 'pass'],
    ])
  })

  test('a level on a limit counts as met or as not met', () => {
    expect([asked(lower ?? 0, 'at-least'), asked(upper ?? 0, 'at-least')]).toEqual(['pass', 'fail'])
    expect([asked(upper ?? 0, 'at-most'), asked(lower ?? 0, 'at-most')]).toEqual(['pass', 'fail'])
  })

  test('a constant series on its level meets it; without limits nothing is said', () => {
    const constant = judgeRun('106', percentages(new Array<number>(13).fill(80)))
    expect(assuranceOf(constant, threshold())).toBe('pass')
    expect(assuranceOf(judgeRun('106', percentages([80, 80])), threshold())).toBeNull()
    const gap = judgeOverTime({
      ...{ indicator: indicatorOf('106'), points: quartersOf(percentages(new Array<number>(13).fill(80))) },
      at: quarterAt(20),
    })
    expect(assuranceOf(gap, threshold())).toBeNull()
  })
})

describe('what was typed', () => {
  const typed = {
    ...({
      value: '82.5',
      direction: 'at-least',
      'from-day': '1',
      'from-month': '7',
      'from-year': '2026',
    } as const),
    reason: 'Agreed with our providers.',
  }
  const faultsOf = (over: Partial<typeof typed>, unit: 'share' | 'days' = 'share') => {
    const read = readThreshold({ ...typed, ...over }, unit)
    return read.ok ? [] : read.failure.map(({ at }) => at)
  }

  test('becomes a share, or days', () => {
    expect(readThreshold(typed, 'share')).toMatchObject({
      ok: true,
      value: { value: 0.825, inForceFrom: '2026-07-01' },
    })
    expect(readThreshold({ ...typed, value: '126' }, 'days')).toMatchObject({
      ok: true,
      value: { value: 126 },
    })
    expect(readThreshold({ ...typed, value: '80%' }, 'share')).toMatchObject({
      ok: true,
      value: { value: 0.8 },
    })
    expect(sayLevel({ value: 0.825, direction: 'at-least' }, 'share')).toBe('at least 82.5%')
    expect(sayLevel({ value: 126, direction: 'at-most' }, 'days')).toBe('at most 126.0 days')
  })

  test.each(['', 'x', '-1', '100.1', '101', '82.55', '1e1'])(
    'the level “%s” is refused at its box',
    (value) => {
      expect(faultsOf({ value } as never)).toEqual(['value'])
    },
  )

  test.each([
    ['31', '2', '2026'],
    ['', '', ''],
    ['1', '7', '1926'],
    ['1', '13', '2026'],
  ])('the day %s/%s/%s is refused', (day, month, year) => {
    expect(faultsOf({ 'from-day': day, 'from-month': month, 'from-year': year } as never)).toEqual([
      'from-day',
    ])
  })

  test('all faults are told at once', () => {
    const blank = { value: '', direction: '', 'from-day': '', 'from-month': '', 'from-year': '', reason: '' }
    expect(faultsOf(blank as never)).toEqual(['value', 'direction', 'from-day', 'reason'])
  })
})
