import { expect, test } from 'vitest'
import { SMALL_NUMBERS } from '@/domain/forms/explanation-box'
import { sayAnswered } from '@/domain/returns/say-answered'

const line = (indicator: string, explanation: string | null) => ({ indicator, explanation })
const lines = [line('102', SMALL_NUMBERS), line('104', 'A clinic was closed in May.'), line('106', null)]

test('whoever decides about a return reads how many of its warnings were answered without words', () => {
  expect(sayAnswered(lines, [{ at: '102.numerator' }, { at: '104.totalDays' }, { at: '104.patients' }])).toBe(
    '1 of 2 lines with a warning (50.0%) was answered “small numbers”',
  )
  expect(sayAnswered(lines, [{ at: '104.totalDays' }])).toBe(
    '0 of 1 line with a warning (0.0%) were answered “small numbers”',
  )
  expect(sayAnswered(lines, [])).toBeNull()
})
