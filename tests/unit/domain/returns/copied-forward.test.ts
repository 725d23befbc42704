import { describe, expect, test } from 'vitest'
import { askedAt, asking } from '../../../factories/asking'
import { anEarlierLine, anEarlierReturn } from '../../../factories/history'
import { programme, earlier, nilBefore } from './programme-before'

describe('C20 and C21', () => {
  const devices = [
    anEarlierLine('101', { denominator: 25, numerator: 23 }),
    anEarlierLine('105', { denominator: 25, numerator: 0 }),
    anEarlierLine('107', { denominator: 23, numerator: 21 }),
  ]
  const measured = anEarlierLine('109', { denominator: 140, numerator: 110 })

  test('count 101, 105 and 107 as one line', () => {
    expect(askedAt({ history: [...devices, earlier(40, 23)] })).toEqual([])
    const [asked] = asking({ history: [...devices, earlier(40, 23), measured] })
    expect(asked).toMatchObject({ code: 'C20', at: 'about.explanation' })
    expect(asked?.message).toContain('101 (25), 105 (25), 106 (40), 107 (23), 109 (140)')
  })

  test('do not count a line with fewer than ten, nor one with nobody', () => {
    const scored = { instrument: 'eq-5d-5l', valueSet: 'uk-5l-2026' }
    const history = [
      measured,
      anEarlierLine('110', { denominator: 60, paired: 45, numerator: 26, ...scored }),
    ]
    const small = (d: number) => askedAt({ answers: programme(d, 6), history: [...history, earlier(d, 6)] })
    expect(small(9)).toEqual([])
    expect(small(10)).toEqual(['C20 about.explanation'])
    const answers = { '106': { state: 'nil', figures: {} } } as const
    expect(askedAt({ answers, history: [...history, nilBefore()] })).toEqual([])
  })

  test('are asked one at a time: every figure again, or else as many again', () => {
    expect(askedAt({ history: anEarlierReturn() })).toEqual(['C21 about.explanation'])
    expect(askedAt({ answers: programme(40, 25), history: anEarlierReturn() })).toEqual([
      'C20 about.explanation',
    ])
  })

  test('compare with the last quarter that was submitted, and name it', () => {
    const older = anEarlierReturn().map((line) => ({ ...line, period: earlier(1, 1, 3).period }))
    expect(asking({ history: older })[0]).toMatchObject({
      code: 'C21',
      message: expect.stringContaining('Quarter 3 of 2025-26') as string,
    })
  })
})
