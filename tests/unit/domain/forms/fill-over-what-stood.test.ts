import { describe, expect, test } from 'vitest'
import { REASON_LIMIT } from '@/domain/forms/read-reason'
import { lineOf } from '@/domain/returns/quarterly-return'
import { aDraftReturn, anEmptyDraft } from '../../../factories/draft-return'
import { aLine } from '../../../factories/typed-return'
import { filled, refusal } from './filled'

describe('what stood in a section before', () => {
  test('stays in boxes that were not posted', () => {
    const { answers, changed } = filled(aDraftReturn(), 'waiting-times', { '103.over126': '10' })
    const before = aDraftReturn().answers
    expect(changed).toEqual(['103.over126'])
    expect(answers['103']?.figures).toEqual({ ...before['103']?.figures, over126: 10 })
    expect(answers['104']).toEqual(before['104'])
  })

  test('is cleared from a box that was posted blank', () => {
    const { answers, changed } = filled(aDraftReturn(), 'programme', { '106.neverAttended': '' })
    expect(answers['106']?.figures).toEqual({ denominator: 40, numerator: 24 })
    expect(changed).toEqual(['106.neverAttended'])
  })

  test('is not touched from the page of another section', () => {
    const { answers, changed } = filled(anEmptyDraft(), 'cordotomy', aLine('106', { denominator: '9' }))
    expect([answers, changed]).toEqual([{ '102': lineOf({}, '102') }, []])
  })

  test('is replaced where it is a state, a reason or an explanation', () => {
    const typed = {
      '102.state': 'not-available',
      '102.reason': ' The registry is down. ',
      '102.explanation': 'Seen.',
    }
    const { answers, changed } = filled(anEmptyDraft(), 'cordotomy', typed)
    const said = { reason: 'The registry is down.', explanation: 'Seen.' }
    expect(answers['102']).toEqual({ state: 'not-available', figures: {}, ...said })
    expect(changed).toEqual(['102.explanation', '102.reason', '102.state'])
    const cleared = filled({ ...anEmptyDraft(), answers }, 'cordotomy', { '102.state': '', '102.reason': '' })
    expect(cleared.answers['102']).toMatchObject({ state: null, reason: null, explanation: 'Seen.' })
  })

  test('makes no room for a reason that is too long', () => {
    const longest = 'x'.repeat(REASON_LIMIT)
    expect(filled(anEmptyDraft(), 'cordotomy', { '102.reason': longest }).answers['102']?.reason).toBe(
      longest,
    )
    expect(refusal(anEmptyDraft(), 'cordotomy', { '102.reason': `${longest}x` }).kind).toBe('invalid')
  })
})
