import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readText } from '@/domain/forms/read-text'

test.each([
  ['  Two patients moved away.  ', 'Two patients moved away.'],
  ['one\r\ntwo\rthree\nfour\tfive', 'one\ntwo\nthree\nfour\tfive'],
  ['Zoe\u0308', 'Zoë'],
  ['👩🏽‍⚕️ مرحبا ✓', '👩🏽‍⚕️ مرحبا ✓'],
])('%j is kept as %j', (typed, kept) => {
  expect(readText(typed, 100)).toEqual({ ok: true, value: kept })
})

test.each(['', ' ', '\r\n', '\u00a0'])('%j says nothing', (typed) => {
  expect(readText(typed, 100)).toEqual({ ok: true, value: null })
})

const code = (typed: string) => typed.codePointAt(1)?.toString(16)
const HIDDEN = [
  ...['\u0000', '\u0007', '\u0008', '\u000b', '\u001b', '\u007f', '\u0085', '\u009f'],
  ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202e', '\u2066', '\u2069', '\ud800', '\udfff'],
].map((sign) => `a${sign}b`)

test.each(HIDDEN.map((typed) => [code(typed), typed] as const))('U+%s is refused', (_, typed) => {
  expect(readText(typed, 100)).toEqual({
    ok: false,
    failure: expect.stringContaining('Remove hidden control characters') as string,
  })
})

test('length is counted as people count letters', () => {
  expect(readText('é'.repeat(5), 5)).toEqual({ ok: true, value: 'é'.repeat(5) })
  expect(readText('e\u0301'.repeat(5), 5)).toMatchObject({ ok: true })
  expect(readText('😀'.repeat(5), 5)).toMatchObject({ ok: true })
  expect(readText('😀'.repeat(6), 5)).toEqual({
    ok: false,
    failure: 'Shorten this to 5 characters or fewer. It has 6.',
  })
})

test('what was kept is kept again, and nothing hidden gets through', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(anything, (typed) => {
      const kept = readText(typed, 1000)
      if (!kept.ok || kept.value === null) return
      expect(readText(kept.value, 1000)).toEqual(kept)
      expect(kept.value).not.toMatch(/[\p{Cs}\u0000-\u0008\u202a-\u202e]/u)
    }),
  )
})
