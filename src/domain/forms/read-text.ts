import { type Result, fail, ok } from '../result'
import { visibleText } from './visible-text'

/** Stands where bytes arrived that are no text. */
const LOST = '\ufffd'

/**
 * A person's words as others see them; a text of which nothing is seen is null. Length counts code points, as people count
 * letters. Refused with a message that says what to do.
 */
export function readText(typed: string, maximumLength: number): Result<string | null, string> {
  const text = visibleText(typed)
  if (text === '') return ok(null)
  if (text.includes(LOST))
    return fail('Some characters did not arrive, and stand here as \u201c\ufffd\u201d. Type them again')
  const length = Array.from(text).length
  if (length > maximumLength)
    return fail(`Shorten this to ${maximumLength} characters or fewer. It has ${length}.`)
  return ok(text)
}
