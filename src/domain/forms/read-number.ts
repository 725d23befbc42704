import { type Result, fail, ok } from '../result'
import { sayBadNumber } from './say-bad-number'
import { visibleText } from './visible-text'

/** A number as a box keeps it. */
export interface ReadNumber {
  readonly value: number
  /** Whether more decimals were typed than are kept. */
  readonly isRounded: boolean
}

/** No number is written in so many signs. */
const LONGEST = 100
// Larger than any box's own limit, which is a rule: its number is kept in a draft and stops submission only.
const BEYOND = { count: 1e9, decimal: 1e6 } as const
const KEPT = 2

// In thousands by commas or by spaces of any width, the same between all; or without. Tabs and lines part two cells.
const WHOLE = /^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:(,|[^\S\t\n])\d{3})(?:\1\d{3})*)$/
// Three noughts after the stop may be thousands, as people on the Continent write them.
const BEHIND = { count: /^0{0,2}$/, decimal: /^\d{0,20}$/ } as const
// The same number is seen back to front, or was not typed by anybody.
const TURNED = /[\u202b\u202e\u2067]|(?![\t\n\r])\p{Cc}/u

/**
 * The number that a person wrote, null for a blank: `1,026`, `1 026`, `120.0`. Of what a `decimal` box is given more than two
 * decimals are rounded, half up, and that is told. Nothing is guessed: a text of which two things could be meant is refused,
 * with the remedy and without the number.
 */
export function readNumber(type: 'count' | 'decimal', typed: string): Result<ReadNumber | null, string> {
  if (TURNED.test(typed)) return fail('Type this number anew: something hidden came along when it was pasted')
  const only = visibleText(typed)
  if (only === '') return ok(null)
  if (only.length > LONGEST) return fail(sayBadNumber(type, only.slice(0, LONGEST)))
  const [whole = '', decimals = '', ...more] = only.split('.')
  const isNumber =
    WHOLE.test(whole) && more.length === 0 && !only.endsWith('.') && BEHIND[type].test(decimals)
  if (!isNumber) return fail(sayBadNumber(type, only))
  const read = round(whole.replace(/\D/g, ''), decimals)
  return read.value < BEYOND[type]
    ? ok(read)
    : fail('Enter a smaller number: this is larger than any here can be')
}

/** In whole hundredths, because no binary fraction is 84.255. */
function round(digits: string, decimals: string): ReadNumber {
  const kept = decimals.slice(0, KEPT).padEnd(KEPT, '0')
  const dropped = decimals.slice(KEPT)
  const hundredths = Number(`${digits}${kept}`) + (/^[5-9]/.test(dropped) ? 1 : 0)
  return { value: hundredths / 10 ** KEPT, isRounded: /[1-9]/.test(dropped) }
}
