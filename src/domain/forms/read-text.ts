import { type Result, fail, ok } from '../result'

// Controls other than newline and tab, and the marks that turn the direction of text around.
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const LONE_SURROGATE = /[\uD800-\uDFFF]/u

/**
 * A person's words, trimmed and in normal form C; an empty text is null. Length counts code points, as people count
 * letters. Refused with a message that says what to remove.
 */
export function readText(typed: string, maximumLength: number): Result<string | null, string> {
  const text = typed.replace(/\r\n?/g, '\n').normalize('NFC').trim()
  if (text === '') return ok(null)
  if (LONE_SURROGATE.test(text) || FORBIDDEN.test(text))
    return fail('Remove hidden control characters. Typing the text again instead of pasting it does this.')
  const length = Array.from(text).length
  if (length > maximumLength)
    return fail(`Shorten this to ${maximumLength} characters or fewer. It has ${length}.`)
  return ok(text)
}
