import { describe, expect, test } from 'vitest'
import { askedAt, asking } from '../../../factories/asking'
import { anEarlierLine } from '../../../factories/history'
import { programme, earlier, nilBefore } from './programme-before'

describe('"last quarter" is', () => {
  const far = earlier(40, 11)
  test.each([
    ['found four quarters back', [earlier(40, 11, 4)], true],
    ['not found five quarters back', [earlier(40, 11, 5)], false],
    ['found behind a quarter that was not received', [earlier(40, 11, 2)], true],
    ['found behind a quarter with nothing to count', [nilBefore(), earlier(40, 11, 2)], true],
    [
      'found behind a quarter that was not available',
      [{ ...nilBefore(), state: 'not-available' }, far],
      true,
    ],
    ['the latest of several', [earlier(40, 11, 3), earlier(40, 24, 1), earlier(40, 11, 2)], false],
    ['none under another definition', [{ ...far, definitionVersion: 2 }], false],
    ['none of another line', [{ ...far, indicator: '103' }], false],
    ['none that is yet to come', [earlier(40, 11, -1)], false],
  ] as const)('%s', (_, history, isFound) => {
    expect(askedAt({ history })).toEqual(isFound ? ['C17 106.numerator'] : [])
  })
})

describe('C17', () => {
  const improved = (figures: object) =>
    askedAt({ history: [anEarlierLine('108', { denominator: 24, numerator: 2, ...figures })] })
  const better = (figures: object) =>
    askedAt({ history: [anEarlierLine('110', { denominator: 60, numerator: 2, paired: 45, ...figures })] })

  test('names both shares and the quarter', () => {
    expect(asking({ history: [earlier(40, 11)] })[0]?.message).toBe(
      '24 of 40 (60.0%) is further from the 11 of 40 (27.5%) of Quarter 1 of 2026-27 than chance explains. Check both ' +
        'numbers; if they are right, say what changed.',
    )
  })

  test('looks both ways', () => {
    // Beside 24 of 40, Newcombe's interval of the difference begins at .0067 after 15 of 40, and at -.0179 after 16.
    expect(askedAt({ history: [earlier(40, 15)] })).toEqual(['C17 106.numerator'])
    expect(askedAt({ history: [earlier(40, 16)] })).toEqual([])
    // After 32 of 40 it ends at .0010, after 33 at -.0262.
    expect(askedAt({ history: [earlier(40, 32)] })).toEqual([])
    expect(askedAt({ history: [earlier(40, 33)] })).toEqual(['C17 106.numerator'])
  })

  test('is silent below eight, in either quarter', () => {
    expect(askedAt({ answers: programme(8, 8), history: [earlier(8, 0)] })).toEqual(['C17 106.numerator'])
    expect(askedAt({ answers: programme(7, 7), history: [earlier(8, 0)] })).toEqual([])
    expect(askedAt({ answers: programme(8, 8), history: [earlier(7, 0)] })).toEqual([])
  })

  test('never compares two value sets or two measures', () => {
    expect(improved({ valueSet: 'uk-5l-2026' })).toEqual(['C17 108.numerator'])
    expect(improved({ valueSet: 'england-5l-2018' })).toEqual([])
    const scored = { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }
    expect(better(scored)).toEqual(['C17 110.numerator'])
    expect(better({ ...scored, valueSet: 'other' })).toEqual([])
    expect(better({ instrument: 'sf-36' })).toEqual([])
  })

  test('passes over a quarter that was measured otherwise, to the last one that was not', () => {
    const scored = { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }
    const of = (numerator: number, measure: object, back: number) =>
      anEarlierLine('110', { denominator: 60, paired: 45, numerator, ...measure }, { back })
    const [otherwise, alike] = [of(2, { instrument: 'sf-36' }, 1), of(3, scored, 2)]
    expect(askedAt({ history: [otherwise, alike] })).toEqual(['C17 110.numerator'])
    expect(asking({ history: [otherwise, alike] })[0]?.message).toContain('3 of 60')
  })

  test('is silent about figures that cannot be right', () => {
    expect(askedAt({ answers: programme(40, 41), history: [earlier(40, 11)] })).toEqual([])
  })
})

describe('C18', () => {
  test.each([
    ['half as many again is not asked about', 30, [earlier(20, 12)], false],
    ['one more is', 31, [earlier(20, 12)], true],
    ['half as many is not asked about', 40, [earlier(80, 48)], false],
    ['one fewer is', 40, [earlier(81, 48)], true],
    ['nine more are not asked about, whatever they were', 15, [earlier(6, 4)], false],
    ['ten more are', 16, [earlier(6, 4)], true],
  ] as const)('%s', (_, now, history, isAsked) => {
    const answers = programme(now, Math.round(now * 0.6))
    expect(askedAt({ answers, history })).toEqual(isAsked ? ['C18 106.denominator'] : [])
  })

  test('counts nobody as 0, and points at the state', () => {
    const answers = { '106': { state: 'nil', figures: {} } } as const
    expect(askedAt({ answers, history: [earlier(9, 6)] })).toEqual([])
    expect(askedAt({ answers, history: [earlier(10, 6)] })).toEqual(['C18 106.state'])
    expect(asking({ answers, history: [earlier(10, 6)] })[0]?.message).toContain('None this quarter after 10')
  })

  test('looks behind nobody for the last figures, and is silent where there were none', () => {
    const [asked] = asking({ history: [nilBefore(), earlier(5, 3, 2)] })
    expect(asked).toMatchObject({
      code: 'C18',
      message: expect.stringContaining('40 this quarter after 5 in Quarter 4 of 2025-26') as string,
    })
    expect(asking({ history: [nilBefore()] })).toEqual([])
  })

  test('is asked once about the devices of 101, not again where 105 and 107 are filled in from it', () => {
    const devices = ['101', '105', '107'].map((code) =>
      anEarlierLine(code, { denominator: 10, numerator: 9 }),
    )
    expect(askedAt({ history: devices })).not.toContain('C18 105.denominator')
    expect(askedAt({ history: devices })).toContain('C18 101.denominator')
    const typed = {
      '107': { figures: { denominator: 22, numerator: 20, overrideReason: 'One moved away.' } },
    }
    expect(askedAt({ answers: typed, history: devices })).toContain('C18 107.denominator')
  })

  test('is asked of waiting times too, about their patients', () => {
    const waited = anEarlierLine('103', { patients: 20, totalDays: 1700 })
    expect(askedAt({ history: [waited] })).toEqual(['C18 103.patients'])
  })
})

describe('C19', () => {
  test.each([
    ['101', { denominator: 25, numerator: 25 }],
    ['101', { denominator: 25, numerator: 0 }],
    ['102', { denominator: 20, numerator: 20 }],
    ['105', { numerator: 0 }],
    ['107', { numerator: 0 }],
    ['107', { numerator: 23 }],
  ])('is not asked of %s with %o', (code, figures) => {
    expect(askedAt({ answers: { [code]: { figures } } }).filter((asked) => asked.startsWith('C19'))).toEqual(
      [],
    )
  })

  test('asks of 105 only about everybody', () => {
    expect(askedAt({ answers: { '105': { figures: { numerator: 25 } } } })).toContain('C19 105.numerator')
  })

  test.each([19, 20])('asks about nobody as about everybody, of %s', (denominator) => {
    const asked = askedAt({ answers: programme(denominator, 0) })
    expect(asked.includes('C19 106.numerator')).toBe(denominator === 20)
  })
})
