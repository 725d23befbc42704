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

const code = (sign: string) => sign.codePointAt(0)?.toString(16)
const UNSEEN = [
  ...['\u0000', '\u0007', '\u0008', '\u001b', '\u007f', '\u009f', '\ud800', '\udfff', '\ufffc', '\ufff9'],
  ...['\u00ad', '\u034f', '\u061c', '\u115f', '\u180e', '\u200b', '\u200e', '\u200f', '\u202a', '\u202e'],
  ...['\u2060', '\u2066', '\u2069', '\u3164', '\ufeff', '\uffa0', '\u{e0001}', '\u{e0041}', '\u{1d173}'],
]

test.each(UNSEEN.map((sign) => [code(sign), sign]))('U+%s is dropped, as nobody sees it', (_, sign) => {
  expect(readText(`${sign}a${sign}${sign}b${sign}`, 100)).toEqual({ ok: true, value: 'ab' })
  expect(readText(`${sign} ${sign}`, 100)).toEqual({ ok: true, value: null })
})

test.each(['\u200c', '\u200d', '\ufe0f', '\u2800', '\u{13441}'])('%j alone says nothing', (sign) => {
  expect(readText(sign.repeat(3), 100)).toEqual({ ok: true, value: null })
  expect(readText(`a ${sign}`, 100)).toEqual({ ok: true, value: 'a' })
})

test.each([
  ['a\u000bb\u000cc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['❤\ufe0f\u200d🔥 and 1\ufe0f\u20e3', '❤\ufe0f\u200d🔥 and 1\ufe0f\u20e3'],
])('%j is kept as %j, because it is seen', (typed, kept) => {
  expect(readText(typed, 100)).toEqual({ ok: true, value: kept })
})

test('what arrived as no text is refused with what to do', () => {
  expect(readText('Fran\ufffdois', 100)).toEqual({
    ok: false,
    failure: 'Some characters did not arrive, and stand here as “\ufffd”. Type them again',
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
      expect(kept.value).not.toMatch(/[\p{Cs}\u0000-\u0008\u200b\u202a-\u202e]/u)
    }),
  )
})
