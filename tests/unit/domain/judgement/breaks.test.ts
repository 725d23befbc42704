import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judgeOverTime, sayOverTime } from '@/domain/judgement/over-time'
import { indicatorOf } from '../../../factories/pooled-quarters'
import { judgeRun, percentages, quarterAt, quartersOf } from '../../../factories/judged'

/** Thirteen quarters that swing, so that no rule is met. */
const usual = [60, 62, 59, 61, 60, 63, 58, 61, 60, 62, 59, 61, 60]

describe('a break', () => {
  test('begins where somebody began anew, also in a quarter without figures', () => {
    const figures = [...percentages(usual), null, ...percentages(usual)]
    const judged = judgeRun('106', figures, { breaks: [{ period: quarterAt(13) }] })
    expect(judged.segments.map(({ from, to }) => [from, to])).toEqual([
      [quarterAt(0), quarterAt(12)],
      [quarterAt(14), quarterAt(26)],
    ])
    expect(judged.baseline).toMatchObject({ from: quarterAt(14), quarters: 13 })
  })

  test('begins where the definition is another one', () => {
    const points = [
      ...quartersOf(percentages(usual)),
      { period: quarterAt(13), figures: { numerator: 20, denominator: 100 }, definitionVersion: 2 },
    ]
    const judged = judgeOverTime({ indicator: indicatorOf('106'), points })
    expect(judged).toMatchObject({ chart: 'run', mark: null, segments: [{}, { from: quarterAt(13) }] })
    expect(judged.why).toContain('there is 1.')
  })

  test('begins where the instrument is another one, and at each of "another one"', () => {
    const boxes = Object.entries(indicatorOf('110').extraFields)
    const measured = boxes.flatMap(([name, box]) => {
      if (box.type !== 'choice' || box.basis === undefined) return []
      const named = box.options.find(({ isUnnamed }) => !isUnnamed)?.value ?? ''
      const other = box.options.find(({ isUnnamed }) => isUnnamed)?.value ?? ''
      return [named, named, named, other, other].map((value) => ({
        numerator: 5,
        denominator: 10,
        [name]: value,
      }))
    })
    const sizes = judgeRun('110', measured.slice(0, 5)).segments.map(({ from, to }) => [from, to])
    expect(sizes).toEqual([
      [quarterAt(0), quarterAt(2)],
      [quarterAt(3), quarterAt(3)],
      [quarterAt(4), quarterAt(4)],
    ])
  })
})

describe('a rare event', () => {
  const none = percentages(new Array<number>(10).fill(0)).map((each) => ({ ...each, denominator: 20 }))

  test('is marked only where Fisher’s exact test finds more than one in 200', () => {
    // After 0 of 200: 3 of 20 have C(20,3)/C(220,3) = 1,140 / 1,750,540 = .00065; 1 of 20 has 20 / 220 = .0909.
    const found = judgeRun('105', [...none, { numerator: 3, denominator: 20 }])
    expect(found).toMatchObject({ chart: 'rare', mark: 'worse', rule: 'rare-quarter', since: quarterAt(10) })
    expect(found.baseline).toMatchObject({ quarters: 10 })
    expect(judgeRun('105', [...none, { numerator: 1, denominator: 20 }])).toMatchObject({
      mark: null,
      rule: null,
    })
  })

  test('is judged by its own stretch: neither what came before somebody began anew nor another definition counts', () => {
    const often = Array.from({ length: 10 }, () => ({ numerator: 3, denominator: 20 }))
    const three = { numerator: 3, denominator: 20 }
    // After 30 of 200 and 0 of 200: 3 of 20 have nothing unusual. After the 0 of 200 alone they come .00065 of the time.
    const breaks = [{ period: quarterAt(10) }]
    expect(judgeRun('105', [...often, ...none, three]).mark).toBeNull()
    const anew = judgeRun('105', [...often, ...none, three], { breaks })
    expect(anew).toMatchObject({ mark: 'worse', rule: 'rare-quarter', since: quarterAt(20) })
    expect(anew.baseline).toEqual({ from: quarterAt(10), to: quarterAt(19), quarters: 10 })
    expect(anew.segments.map(({ from, to }) => [from, to])).toEqual([
      [quarterAt(0), quarterAt(9)],
      [quarterAt(10), quarterAt(20)],
    ])
    expect(anew.points).toHaveLength(21)
    const points = quartersOf([...often, ...none, three]).map((quarter, index) => ({
      ...quarter,
      definitionVersion: index < 10 ? 1 : 2,
    }))
    expect(judgeOverTime({ indicator: indicatorOf('105'), points }).mark).toBe('worse')
  })

  test('came no more than usual only where that was judged', () => {
    const one = { numerator: 1, denominator: 20 }
    const judged = sayOverTime(judgeRun('105', [...none, one]))
    expect(judged.short).toBe('No more than usual')
    const early = sayOverTime(judgeRun('105', [...none.slice(0, 7), { numerator: 3, denominator: 9 }]))
    expect(early.short).toBe('Not judged')
    expect(early.sentence).toMatch(/Not judged yet: that needs 8 quarters before it, with 100 patients\.$/)
    // 2 of 7 after 3 of 600: Fisher's exact test would give .0011, but of seven nothing is said, and that is the reason given.
    const many = Array.from({ length: 20 }, (_, index) => ({ numerator: index < 3 ? 1 : 0, denominator: 30 }))
    const seven = sayOverTime(judgeRun('105', [...many, { numerator: 2, denominator: 7 }]))
    expect(seven.short).toBe('Not judged')
    expect(seven.sentence).toMatch(/Not judged: the quarter has fewer than 8 patients\.$/)
    const absent = judgeRun('105', [...none, one], { at: quarterAt(11) })
    expect(absent.baseline).toBeNull()
    expect(sayOverTime(absent).short).toBe('No figures this quarter')
  })
})

const someQuarter = fc.option(
  fc
    .constantFrom(0, 1, 7, 8, 100, 1_000_000)
    .chain((denominator) =>
      fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
    ),
)

test('whatever came, nothing is NaN or infinite, limits are in order, and the words are whole', () => {
  fc.assert(
    fc.property(fc.array(someQuarter, { maxLength: 45 }), (figures) => {
      const judged = judgeRun('106', figures)
      const numbers = [
        ...judged.points.map(({ value }) => value),
        ...judged.segments.flatMap(({ centre, lower, upper }) => [centre ?? 0, lower ?? 0, upper ?? 0]),
      ]
      expect(numbers.every(Number.isFinite)).toBe(true)
      for (const { lower, centre, upper } of judged.segments)
        expect((lower ?? 0) <= (centre ?? 0) || lower === null).toBe(upper === null || lower !== null)
      const { short, sentence } = sayOverTime(judged)
      expect(`${short} ${sentence}`).not.toMatch(/NaN|Infinity|undefined|null/)
    }),
  )
})
