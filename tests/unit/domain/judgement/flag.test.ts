import { describe, expect, test } from 'vitest'
import { flagOf, sayFlag, sayFlagShortly } from '@/domain/judgement/flag'
import { judgeRun, percentages } from '../../../factories/judged'

describe('a flag', () => {
  const over = judgeRun('106', percentages([60, 62, 59, 61, 60, 63, 58, 61, 60, 62, 59, 61, 60, 40]))
  const beyond = {
    mark: 'beyond-99.8',
    side: 'worse',
    method: 'exact/1',
    byScore: 'beyond-99.8',
    chance: 0.001,
  } as const

  test('stands for a special cause for the worse, or beyond 99.8% on the worse side', () => {
    expect(flagOf(over, null)?.kind).toBe('over-time')
    expect(flagOf(null, beyond)?.kind).toBe('among-peers')
    expect(flagOf(over, beyond)?.kind).toBe('both')
    expect(flagOf({ ...over, mark: 'better' }, { ...beyond, side: 'better' })).toBeNull()
    expect(flagOf({ ...over, mark: 'common' }, { ...beyond, mark: 'beyond-95' })).toBeNull()
    expect(flagOf(null, null)).toBeNull()
  })

  test('is said in a few words', () => {
    const flag = flagOf(over, beyond)
    expect(flag && sayFlag(flag)).toBe(
      'Since Q2 2023-24, below the lower limit; Beyond 99.8%, worse than all together (exact binomial)',
    )
  })

  test('says since when of the change over time, and not of lying beyond the limits of all', () => {
    const said = [flagOf(over, beyond), flagOf(over, null), flagOf(null, beyond)].map(
      (flag) => flag && sayFlagShortly(flag),
    )
    expect(said).toEqual([
      'beyond 99.8% and worse since Q2 2023-24',
      'worse since Q2 2023-24',
      'beyond 99.8%',
    ])
  })
})
