import { describe, expect, test } from 'vitest'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { poolLine } from '@/domain/pooling/pool-line'
import { sayPooled } from '@/domain/pooling/say-pooled'
import type { EarlierLine } from '@/domain/returns/history'
import { PERIODS, indicatorOf, linesOf, pool, share } from '../../../factories/pooled-quarters'

test('four quarters end with the one that they are named after', () => {
  expect(PERIODS).toEqual(['2025-26-Q2', '2025-26-Q3', '2025-26-Q4', '2026-27-Q1'])
})

describe('how many quarters a figure rests on', () => {
  test.each([
    ['four reported', [share(1, 2), share(1, 2), share(1, 2), share(1, 2)], '4 of 4 quarters'],
    ['one not received', [share(1, 2), null, share(1, 2), share(1, 2)], '3 of 4 quarters'],
    ['nil is reported', [share(1, 2), ['nil'], ['nil'], share(1, 2)], '4 of 4 quarters'],
    ['not available is missing', [share(1, 2), ['not-available'], ['nil'], share(1, 2)], '3 of 4 quarters'],
    ['not offered is not expected', [share(1, 2), ['not-offered'], ['nil'], share(1, 2)], '3 of 3 quarters'],
    ['one expected', [['not-offered'], ['not-offered'], ['not-offered'], null], '0 of 1 quarter'],
    [
      'none expected',
      [['not-offered'], ['not-offered'], ['not-offered'], ['not-offered']],
      'No quarter expected',
    ],
  ] as const)('%s', (_, quarters, said) => {
    expect(sayPooled(pool('106', ...quarters)).coverage).toBe(said)
  })
})

test('counts are added up: 1 of 1 and 0 of 9 are 10%, never 50%', () => {
  const pooled = pool('106', share(1, 1), share(0, 9), null, null)
  expect(pooled.estimate).toMatchObject({ value: 0.1, method: 'wilson-95/1' })
  expect(sayPooled(pooled)).toMatchObject({ headline: '10.0%', counts: '1 of 10', interval: '1.8% to 40.4%' })
})

test('quarters of other lines and of other times are left alone', () => {
  const others = [
    ...linesOf('106', [share(1, 2)]),
    { ...linesOf('106', [share(7, 9)])[0], period: knownPeriod('2025-26-Q1') },
    ...linesOf('101', [share(5, 5)]),
  ] as EarlierLine[]
  expect(poolLine(indicatorOf('106'), PERIODS, others).figures).toEqual({ numerator: 1, denominator: 2 })
})

test.each(['101', '105', '107', '108', '109'])(
  '%s counts patient-quarters as soon as there are two',
  (code) => {
    const note = 'Patient-quarters (the interval assumes independent patients).'
    expect(pool(code, share(1, 2), share(1, 2)).notes).toContain(note)
    expect(pool(code, share(1, 2)).notes).not.toContain(note)
  },
)

test.each(['102', '106', '110', '204'])('a patient counts once in %s', (code) => {
  expect(pool(code, share(1, 2), share(1, 2)).notes).toEqual([])
})

describe('a pool never crosses', () => {
  test('definition versions', () => {
    const [now, then] = [linesOf('106', [share(1, 2)]), linesOf('106', [null, share(1, 2)], 2)]
    const pooled = poolLine(indicatorOf('106'), PERIODS, [...now, ...then])
    expect(pooled).toMatchObject({ state: 'value', quarters: 2, figures: {}, companions: [] })
    expect(pooled.estimate).toBeUndefined()
    expect(sayPooled(pooled).headline).toBe('Not added up')
    expect(pooled.notes).toEqual(['Not added up: the quarters follow versions 1 and 2 of the definition.'])
  })

  test('value sets, which it names', () => {
    const sets = [share(1, 2, { valueSet: 'uk-5l-2026' }), share(1, 2, { valueSet: 'england-5l-2018' })]
    const pooled = pool('108', ...sets)
    expect(pooled).toMatchObject({ state: 'value', figures: {} })
    expect(pooled.notes.join()).toMatch(/different value sets.*2026 \(Rowen and others\).*2018 \(Devlin/)
    expect(pool('108', sets[0] ?? null, share(2, 2, { valueSet: 'uk-5l-2026' })).estimate?.value).toBe(0.75)
  })

  test('a measure with a value set and one without', () => {
    const pooled = pool('110', share(1, 2, { paired: 2, valueSet: 'uk-5l-2026' }), share(1, 2, { paired: 2 }))
    expect(pooled.notes.join()).toContain('none named')
  })
})

describe('second shares over several quarters', () => {
  test.each([
    ['106', { neverAttended: 5 }, [[2, 15]]],
    ['108', { withBaseline: 14 }, [[10, 14]]],
    [
      '110',
      { paired: 8 },
      [
        [2, 8],
        [8, 10],
      ],
    ],
    ['204', { issued: 40 }, [[10, 40]]],
  ] as const)('%s with %j', (code, more, each) => {
    const { companions } = pool(code, share(2, 10, more), share(2, 10, more))
    expect(companions.map(({ part, whole }) => [part, whole])).toEqual(each.map(([n, d]) => [2 * n, 2 * d]))
    expect(companions.every(({ quarters }) => quarters === 2)).toBe(true)
  })

  test('surveys that nobody returned count too', () => {
    expect(pool('204', share(3, 4, { issued: 10 }), ['nil', { issued: 6 }]).companions).toMatchObject([
      { part: 4, whole: 16, quarters: 2 },
    ])
  })
})
