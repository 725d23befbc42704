import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRequired, reasonNeed, textFaultOf } from '@/domain/forms/required-text'

const NAME = { kind: 'name', missing: 'Type your full name' } as const
const MARK = { kind: 'mark', missing: 'Give the version' } as const
const REASON = reasonNeed('Say why', 'why it is so')
const needs = [NAME, MARK, REASON]

/** What is no text to whoever reads it, though it is not empty. */
const nothing = fc.oneof(
  fc.string({ unit: fc.constantFrom('\u200b', '\u200d', '\ufeff', '\u00ad', '\u3164', '\u2800', ' ', '\n') }),
  fc.string({ unit: fc.constantFrom('.', '-', '…', '?', '\u0301', '✓', '😀', '\u200b', ' ') }),
)

describe('a text that is asked for', () => {
  test('is missing where nobody reads a letter or a digit, however long it is', () => {
    fc.assert(
      fc.property(nothing, fc.constantFrom(...needs), (typed, need) => {
        expect(readRequired(typed, { maximumLength: 100, need })).toEqual({
          ok: false,
          failure: need.missing,
        })
      }),
    )
  })

  test('is kept as others read it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...needs), (typed, need) => {
        const read = readRequired(`The clinic moved${typed}`, { maximumLength: 1000, need })
        if (read.ok) expect(textFaultOf(read.value, need)).toBeNull()
        else expect(read.failure).toMatch(/did not arrive/)
      }),
    )
  })

  test.each([
    ['a version', MARK, ['3', 'b', '3.1'], ['.', '-', '\u200b']],
    ['a name', NAME, ['Bo', 'Ng', '李明', 'Zoë'], ['B', '1.', '12 34', 'A.']],
    [
      'a reason',
      REASON,
      ['Lists lost', 'PAS down 2 days'],
      ['Flood', 'a b c d', '1234567890', 'ababababab', '.....'],
    ],
  ])('%s: what does and what does not', (_, need, good, bad) => {
    expect(good.filter((text) => textFaultOf(text, need) !== null)).toEqual([])
    expect(bad.filter((text) => textFaultOf(text, need) === null)).toEqual([])
  })

  test('says what to write: anything, more, or words', () => {
    expect(['', 'Flood', '12345678901'].map((text) => textFaultOf(text, REASON))).toEqual([
      'Say why',
      'Say a little more: at least 10 characters, so that others understand why it is so',
      'Say in words why it is so',
    ])
    expect(textFaultOf(null, REASON)).toBe('Say why')
  })

  test('is refused where it is too long', () => {
    const read = readRequired('Waits'.repeat(3), { maximumLength: 14, need: REASON })
    expect(read).toEqual({ ok: false, failure: 'Shorten this to 14 characters or fewer. It has 15.' })
  })
})
