/** How every warning begins that a text may be about a patient. */
export const OF_A_PATIENT = 'Do not describe a patient'

const DIGITS = /(?<!\d)\d{3}([ .\u2013-]?)\d{3}\1\d{4}(?!\d)/g
/** A hash or a key of ours, which nobody typed. */
const MADE_BY_MACHINE = /^[0-9a-f-]{36,64}$/

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const SPLIT = '[ ./-]'
const DATE = new RegExp(
  `(?<!\\d)(?:\\d{1,2}${SPLIT}\\d{1,2}${SPLIT}(\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)?${SPLIT}(?:of )?${MONTH},?${SPLIT}(\\d{4}|\\d{2})|(\\d{4})-\\d{1,2}-\\d{1,2})(?!\\d)`,
  'gi',
)
const BIRTH = /\b(?:d\.?\s?o\.?\s?b\b|(?:date of )?birth|born)/i
/** Two names in a row, either of which may stand in capitals, or one behind a title, an initial or the word for a patient. */
const NAME =
  /(?<!\p{L})(?:(?:Mr|Mrs|Ms|Miss|Mx|Patient|patient|pt|\p{Lu}\.)\.? ?\p{Lu}[\p{L}'’-]{1,40}|\p{Lu}[\p{L}'’-]{1,40},? \p{Lu}[\p{L}'’-]{1,40})/u
/** Adults are treated here: who was born later is none, and what a service writes of itself is seldom dated as early. */
const LAST_BIRTH = 2012

/**
 * What in a text may be about a patient, with what to do; null where nothing is. A number counts that passes the check of an
 * NHS number (modulus 11, NHS Data Dictionary), and a day of birth: a day that is called one, or one early enough beside a name.
 */
export function patientFaultOf(text: string): string | null {
  const plain = text.normalize('NFKC')
  const said = holdsNhsNumber(plain)
    ? 'a number that passes the check of an NHS number'
    : holdsBirth(plain)
      ? 'what may be a day of birth'
      : null
  return (
    said && `${OF_A_PATIENT}: this holds ${said}. Take it out; if it is about nobody, press the button again`
  )
}

function holdsNhsNumber(text: string): boolean {
  if (MADE_BY_MACHINE.test(text)) return false
  return [...text.matchAll(DIGITS)].some(([number]) => passesCheck(number.replace(/\D/g, '')))
}

function passesCheck(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9)).reduce(
    (so, digit, index) => so + Number(digit) * (10 - index),
    0,
  )
  return (11 - (sum % 11)) % 11 === Number(digits.slice(9))
}

function holdsBirth(text: string): boolean {
  const years = [...text.matchAll(DATE)].map(([, ...year]) => year.join(''))
  if (years.length === 0) return false
  return (
    BIRTH.test(text) ||
    (NAME.test(text) && years.some((year) => year.length === 4 && isOfBirth(Number(year))))
  )
}

function isOfBirth(year: number): boolean {
  return year >= 1900 && year <= LAST_BIRTH
}
