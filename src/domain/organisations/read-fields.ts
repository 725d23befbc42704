import { readDate } from '../forms/read-date'
import { readText } from '../forms/read-text'
import { readRequired, reasonNeed } from '../forms/required-text'
import { visibleText } from '../forms/visible-text'
import { sayIsoDay } from '../periods/format'
import { type Result, fail, ok } from '../result'

/** What is wrong at a box, and what to do about it. */
export interface FieldFault {
  readonly at: string
  readonly message: string
}

const NAME_LIMIT = 200
const REGION_LIMIT = 100
const REASON_LIMIT = 1000
/** Before the health service there was none of its organisations; later than this is a slip of the keys. */
const EARLIEST = '1948-07-05'
const YEARS_AHEAD = 5

export const CODES = {
  provider: { form: /^[A-Z0-9]{3,5}$/, said: 'three to five capital letters and digits' },
  commissioner: { form: /^[A-Z0-9]{2,10}$/, said: 'two to ten capital letters and digits' },
} as const

/** A code, whatever its capitals. */
export function readCode(typed: string, of: keyof typeof CODES): Result<string, string> {
  const code = visibleText(typed).toUpperCase()
  if (code === '') return fail(`Enter the code: ${CODES[of].said}`)
  return CODES[of].form.test(code) ? ok(code) : fail(`A ${of}'s code is ${CODES[of].said}`)
}

export function readName(typed: string, whose = 'name'): Result<string, string> {
  const need = { kind: 'mark', missing: `Enter the ${whose}` } as const
  return readLine(typed, NAME_LIMIT, need)
}

export function readRegion(typed: string): Result<string, string> {
  return readLine(typed, REGION_LIMIT, { kind: 'mark', missing: 'Enter the region' })
}

function readLine(typed: string, maximumLength: number, need: { kind: 'mark'; missing: string }) {
  return readRequired(typed.replace(/\s+/g, ' '), { maximumLength, need })
}

export function readWhy(typed: string): Result<string, string> {
  const need = reasonNeed('Say why this changes', 'why this changes')
  return readRequired(typed, { maximumLength: REASON_LIMIT, need })
}

/** A day that must be there, not before the health service and not years ahead of today. */
export function readDay(
  typed: string | readonly string[],
  today: string,
  missing: string,
): Result<string, string> {
  const read = readOptionalDay(typed, today)
  if (!read.ok) return read
  return read.value === null ? fail(missing) : ok(read.value)
}

/** The same where nothing may stand; null then. */
export function readOptionalDay(
  typed: string | readonly string[],
  today: string,
): Result<string | null, string> {
  const read = readDate(typed)
  if (!read.ok || read.value === null) return read
  const latest = `${String(Number(today.slice(0, 4)) + YEARS_AHEAD)}${today.slice(4)}`
  if (read.value < EARLIEST) return fail(`Check the year: this is before ${sayIsoDay(EARLIEST)}`)
  return read.value > latest ? fail(`Check the year: this is after ${sayIsoDay(latest)}`) : read
}

const EMAIL = /^[^\s@]+@[^\s@]+$/
const TELEPHONE = /^[0-9+() ]{6,30}$/

/** An address by which a lead is reached; null where nothing stands. */
export function readEmail(typed: string): Result<string | null, string> {
  const read = readText(typed, NAME_LIMIT)
  if (!read.ok || read.value === null) return read
  return EMAIL.test(read.value) ? read : fail('Enter an e-mail address like name@example.nhs.uk, or nothing')
}

export function readTelephone(typed: string): Result<string | null, string> {
  const read = readText(typed, NAME_LIMIT)
  if (!read.ok || read.value === null) return read
  return TELEPHONE.test(read.value)
    ? read
    : fail('Enter a telephone number of digits, spaces, brackets and +, or nothing')
}
