import { describe, expect, test } from 'vitest'
import { comparatorOf, judgeAmongPeers } from '@/domain/judgement/among-peers'
import { expectedByChance, flagOf } from '@/domain/judgement/flag'
import { sayDisagreement } from '@/domain/judgement/say-peers'
import { indicatorOf } from '../../../factories/pooled-quarters'
import { peersOf } from '../../../factories/judged'

const line = indicatorOf('106')
const judge = (...shares: readonly (readonly [number, number])[]) => judgeAmongPeers(line, peersOf(shares))

describe('shares', () => {
  // The six of the funnel worked by hand: after allowing for spread the limits of 100 are 9.8% to 90.2% and 22.0% to 78.0%.
  const six = judge([20, 100], [40, 100], [45, 100], [55, 100], [60, 100], [80, 100])

  test('are judged after allowing for spread, and the other method is kept beside it', () => {
    expect(six).toMatchObject({ method: 'arcsine-od/1', compared: 6, why: null })
    expect(six.judged.get('ZZ1')).toMatchObject({ mark: 'beyond-95', side: 'worse', byScore: 'beyond-99.8' })
    expect(six.judged.get('ZZ6')).toMatchObject({ mark: 'beyond-95', side: 'better', byScore: 'beyond-99.8' })
    expect(six.judged.get('ZZ2')).toMatchObject({ mark: 'within', side: null, byScore: 'beyond-95' })
    const [first] = [...six.judged.values()]
    expect(first && sayDisagreement(first)).toBe(
      'Beyond 99.8% before allowing for the spread between services, beyond 95% after.',
    )
    expect(first && flagOf(null, first)).toBeNull()
  })

  test('fewer than eight are counted and never judged; small and rare ones by the exact binomial', () => {
    const judged = judge([7, 7], [0, 7], [0, 10], [50, 100], [50, 100], [50, 100], [50, 100])
    expect(judged.judged.get('ZZ1')).toMatchObject({ mark: 'small', method: null, chance: 0 })
    // 0 of 10 beside 207 of 424 is small: .512^10 = .00124, twice .0025, above .002.
    expect(judged.judged.get('ZZ3')).toMatchObject({ method: 'exact/1', mark: 'beyond-95', side: 'worse' })
  })

  test('fewer than five to compare, and nobody is judged', () => {
    const judged = judge([10, 100], [50, 100], [60, 100], [70, 100], [7, 7])
    expect(judged).toMatchObject({ method: null, phi: null, compared: 4 })
    expect(judged.why).toBe('Nobody is compared: it needs 5 providers with 8 or more, and only 4 have.')
    expect([...judged.judged.values()].map(({ mark }) => mark)).toEqual([
      ...new Array<string>(4).fill('not-judged'),
      'small',
    ])
    expect(judged.limitsAt(100)).toBeNull()
  })

  test('nobody or everybody has no limits and no mark', () => {
    for (const all of [judge(...alike(0)), judge(...alike(100))]) {
      expect(all.limitsAt(100)).toBeNull()
      expect([...all.judged.values()].map(({ mark }) => mark)).toEqual(new Array<string>(6).fill('within'))
      expect(expectedByChance(all.judged.values())).toEqual({ judged: 6, expected: 0 })
    }
  })

  test('a given comparator is used instead of those compared', () => {
    const national = comparatorOf(line, peersOf([...alike(60), ...alike(62), ...alike(58)]))
    const own = judgeAmongPeers(line, peersOf([[10, 100]]), national)
    expect(own.judged.get('ZZ1')).toMatchObject({
      mark: 'beyond-99.8',
      side: 'worse',
      method: 'arcsine-od/1',
    })
    expect(judgeAmongPeers(line, peersOf([[10, 100]])).judged.get('ZZ1')?.mark).toBe('not-judged')
  })

  test('other definitions, instruments and value sets are never compared', () => {
    const peers = peersOf(alike(50)).map((peer, index) => ({
      ...peer,
      definitionVersion: index === 0 ? 2 : 1,
    }))
    const judged = judgeAmongPeers(line, peers)
    expect(judged.why).toContain('versions 1 and 2')
    expect(judged.together).toEqual({})
    expect([...judged.judged.values()].every(({ mark }) => mark === 'not-judged')).toBe(true)
  })
})

describe('waits', () => {
  const waits = indicatorOf('103')
  const wait = (key: string, days: number, standardDeviation?: number) => ({
    ...{
      key,
      figures: { totalDays: days * 16, patients: 16, ...(standardDeviation && { standardDeviation }) },
    },
  })
  const usual = ['ZZ1', 'ZZ2', 'ZZ3', 'ZZ4', 'ZZ5'].map((key) => wait(key, 100, 8))

  // t(15) is 2.131 at 95% and 3.733 at 99.8%; 8 / 4 = 2: 4.26 and 7.47 days to each side.
  test('by Student’s interval at both levels; without a standard deviation not at all', () => {
    const judged = judgeAmongPeers(waits, [
      ...usual,
      wait('ZZ6', 106, 8),
      wait('ZZ7', 120, 8),
      wait('ZZ8', 90, 8),
      wait('ZZ9', 84),
    ])
    expect(judged).toMatchObject({ method: 't/1', phi: null })
    expect(judged.limitsAt(100)).toBeNull()
    const marks = ['ZZ6', 'ZZ7', 'ZZ8', 'ZZ9'].map((key) => judged.judged.get(key))
    expect(marks.map((each) => [each?.mark, each?.side])).toEqual([
      ['beyond-95', 'worse'],
      ['beyond-99.8', 'worse'],
      ['beyond-99.8', 'better'],
      ['not-judged', null],
    ])
  })
})

function alike(numerator: number): readonly (readonly [number, number])[] {
  return new Array<readonly [number, number]>(6).fill([numerator, 100])
}
