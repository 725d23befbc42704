import type { Field, Figure, Option } from '../kinds/field'
import { isoDate, parseIsoDate } from '../periods/period'
import { type Result, fail, ok } from '../result'
import { readText } from './read-text'

/** What a person typed or chose: a text, or several texts where several may be chosen. */
export type TypedBox = string | readonly string[]

// Larger than any box's own limit, which is a rule: its number is kept in a draft and stops submission only.
const COUNT = /^(0|[1-9]\d{0,8})$/
const DECIMAL = /^(0|[1-9]\d{0,5})(\.\d{1,2})?$/

/** How a date is typed, where a message shows it. */
export const EXAMPLE_DAY = '30 10 2026'

/** Thrown when a posted choice is not among those offered: no person can do that with our page. */
export class ForgedChoice extends Error {}

/**
 * The figure that was typed, null for a blank box, or the message that says how to correct it. A blank never becomes 0,
 * and nothing is guessed: a text either is a figure or is refused.
 */
export function readFigure(field: Field, typed: TypedBox): Result<Figure | null, string> {
  if (field.type === 'choices') return ok(readChoices(field.options, typed))
  const only = typeof typed === 'string' ? typed.trim() : forged('several answers where one is asked')
  if (only === '') return ok(null)
  switch (field.type) {
    case 'count':
      return COUNT.test(only) ? ok(Number(only)) : fail(sayBadCount(only))
    case 'decimal':
      return DECIMAL.test(only)
        ? ok(Number(only))
        : fail('Enter a number with up to two decimals, such as 84 or 84.25')
    case 'choice':
      return ok(readChoice(field.options, only))
    case 'text':
      return readText(only, field.maximumLength)
    case 'date':
      return readDate(only)
  }
}

function readChoice(options: readonly Option[], typed: string): string {
  return options.some(({ value }) => value === typed) ? typed : forged('an unknown choice')
}

function readChoices(options: readonly Option[], typed: TypedBox): string | null {
  const chosen = (typeof typed === 'string' ? [typed] : typed).filter((value) => value !== '')
  chosen.forEach((value) => readChoice(options, value))
  const inOrder = options.filter(({ value }) => chosen.includes(value)).map(({ value }) => value)
  return inOrder.length > 0 ? inOrder.join(';') : null
}

/** Dates are typed as day, month and year, joined by `/`; empty parts stay empty. */
function readDate(typed: string): Result<string | null, string> {
  const parts = typed.split('/').map((part) => part.trim())
  if (parts.every((part) => part === '')) return ok(null)
  const missing = ['day', 'month', 'year'].filter((_, index) => !parts[index])
  if (missing.length > 0) return fail(`This date must include a ${missing.join(' and a ')}`)
  const [day = '', month = '', year = ''] = parts
  const numeric = [day, month, year].every((part) => /^\d{1,4}$/.test(part))
  const date = numeric && isoDate({ year: Number(year), month: Number(month), day: Number(day) })
  return date && year.length === 4 && parseIsoDate(date)
    ? ok(date)
    : fail(`This must be a real date in numbers, such as ${EXAMPLE_DAY}`)
}

function forged(what: string): never {
  throw new ForgedChoice(what)
}

/** The remedy that fits what was typed; the commonest slips are named. */
function sayBadCount(typed: string): string {
  const plain = typed.normalize('NFKC')
  if (/^-\s*\d+$/.test(plain)) return 'Enter 0 or more: a count cannot be negative'
  if (/^\d{1,3}([, ]\d{3})+$/.test(plain))
    return `Enter the number without commas or spaces: ${plain.replace(/\D/g, '')}`
  if (/^\d+\.\d+$/.test(plain)) return 'Enter a whole number: a count has no decimals'
  if (/%$/.test(plain)) return 'Enter the number of patients, not a percentage: it is worked out for you'
  if (/^\d+(\s+\d+)+$/.test(plain)) return 'Enter one number without spaces, such as 120'
  if (/^0\d+$/.test(plain)) return `Enter the number without leading zeros: ${plain.replace(/^0+(?=\d)/, '')}`
  if (/^\d+$/.test(plain) && plain !== typed) return `Enter the number in ordinary digits: ${plain}`
  if (/^\d{9,}$/.test(plain)) return 'Enter a smaller number: this is larger than any count can be'
  if (/^(n\/?a|nil|none)$/i.test(plain))
    return 'Leave the box blank and choose "No eligible patients" or "not available" above'
  return 'Enter a whole number in digits, such as 120'
}
