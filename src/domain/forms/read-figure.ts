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

/** What no page of ours posts: a choice that it does not offer, several answers where one is asked. No person can do that. */
export interface Malformed {
  readonly kind: 'malformed'
}

export const malformed: Malformed = { kind: 'malformed' }

export function isMalformed(failure: string | Malformed): failure is Malformed {
  return failure === malformed
}

type Read = Result<Figure | null, string | Malformed>

/**
 * The figure that was typed, null for a blank box, or the message that says how to correct it. A blank never becomes 0,
 * and nothing is guessed: a text either is a figure or is refused.
 */
export function readFigure(field: Field, typed: TypedBox): Read {
  if (field.type === 'choices') return readChoices(field.options, typed)
  if (typeof typed !== 'string') return fail(malformed)
  const only = typed.trim()
  if (only === '') return ok(null)
  switch (field.type) {
    case 'count':
      return COUNT.test(only) ? ok(Number(only)) : fail(sayBadCount(only))
    case 'decimal':
      return DECIMAL.test(only)
        ? ok(Number(only))
        : fail('Enter a number with up to two decimals, such as 84 or 84.25')
    case 'choice':
      return isOffered(field.options, only) ? ok(only) : fail(malformed)
    case 'text':
      return readText(only, field.maximumLength)
    case 'date':
      return readDate(only)
  }
}

function readChoices(options: readonly Option[], typed: TypedBox): Read {
  const chosen = (typeof typed === 'string' ? [typed] : typed).filter((value) => value !== '')
  if (!chosen.every((value) => isOffered(options, value))) return fail(malformed)
  const inOrder = options.filter(({ value }) => chosen.includes(value)).map(({ value }) => value)
  return ok(inOrder.length > 0 ? inOrder.join(';') : null)
}

function isOffered(options: readonly Option[], typed: string): boolean {
  return options.some(({ value }) => value === typed)
}

/** Dates are typed as day, month and year, joined by `/`; empty parts stay empty. */
export function readDate(typed: string): Result<string | null, string> {
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
