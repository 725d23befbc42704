import { isoDate, parseIsoDate } from '../periods/period'
import { type Result, fail, ok } from '../result'
import { visibleText } from './visible-text'

/** What stands in the three boxes of a date: day, month, year. A single text is a whole date, or the three joined by `/`. */
export type TypedDate = string | readonly string[]

const PARTS = ['day', 'month', 'year'] as const

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const NAME = '([a-z]{3,9})\\.?'
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(\\d{4})'
// A spreadsheet adds the hour at which each day begins.
const MIDNIGHT = '(?:[t ]00:00(?::00(?:\\.0+)?)?z?)?'
const WEEKDAY = '(?:(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?,? )?'

type Order = readonly [day: number, month: number, year: number]
/** A whole date in one text, and which of its parts is the day, the month and the year. Day before month, as it is written here. */
const WHOLE: readonly (readonly [form: RegExp, order: Order])[] = [
  [new RegExp(`^(\\d{1,2})([ /.-])(\\d{1,2})\\2${YEAR}${MIDNIGHT}$`), [1, 3, 4]],
  [new RegExp(`^${YEAR}-(\\d{1,2})-(\\d{1,2})${MIDNIGHT}$`), [3, 2, 1]],
  [new RegExp(`^${WEEKDAY}${DAY}(?: of)?[ /-]${NAME},?[ /-]${YEAR}$`), [1, 2, 3]],
  [new RegExp(`^${WEEKDAY}${NAME} ${DAY},? ${YEAR}$`), [2, 1, 3]],
]

/** More in one box than one part of a date. */
const SEVERAL = /[\da-z][ /.-]+\d/

const NO_DAY = 'This must be a real date, with the year in four digits'
const TWO_DAYS = 'These boxes hold a whole date and something else beside it. Leave one date in them'

/** The day that stands in the boxes of a date, `2026-09-30`; null where all are blank. Read wherever in them it was pasted. */
export function readDate(typed: TypedDate): Result<string | null, string> {
  const boxes = boxesOf(typed).map((box) => visibleText(box).replace(/\s+/g, ' ').toLowerCase())
  if (boxes.every((box) => box === '')) return ok(null)
  const whole = boxes.flatMap((box) => readWhole(box) ?? [])
  const [first] = whole
  if (first !== undefined) return readAround(first, boxes)
  if (boxes.some((box) => SEVERAL.test(box))) return fail(NO_DAY)
  const missing = PARTS.filter((_, index) => boxes[index] === '')
  if (missing.length > 0) return fail(`This date must include a ${missing.join(' and a ')}`)
  const [day = '', month = '', year = ''] = boxes
  return toResult(toDay(day.replace(/^(\d{1,2})(st|nd|rd|th)$/, '$1'), month.replace(/\.$/, ''), year))
}

function boxesOf(typed: TypedDate): readonly string[] {
  if (typeof typed !== 'string') return typed
  const parts = typed.split('/')
  return parts.length === PARTS.length ? parts : [typed, '', '']
}

/** A whole date stands in a box: what the others hold must say the same. */
function readAround(whole: string, boxes: readonly string[]): Result<string, string> {
  const [year, month, day] = whole.split('-')
  const own = [day, month, year].map(Number)
  const isSame = (box: string, index: number) =>
    box === '' || readWhole(box) === whole || numberOf(box) === own[index]
  if (!boxes.every(isSame)) return fail(TWO_DAYS)
  return toResult(parseIsoDate(whole) && whole)
}

/** The parts of a whole date as `2026-09-30`, whether or not there is such a day; null for anything else. */
function readWhole(box: string): string | null {
  for (const [form, order] of WHOLE) {
    const found = form.exec(box)
    if (!found) continue
    const [day = '', month = '', year = ''] = order.map((group) => found[group])
    const number = numberOf(month)
    if (number !== null) return isoDate({ year: Number(year), month: number, day: Number(day) })
  }
  return null
}

/** A part of a date as a number; a month may be named, or by its first three letters. */
function numberOf(part: string): number | null {
  if (/^\d{1,4}$/.test(part)) return Number(part)
  const month = MONTHS.findIndex(
    (name) => name === part || name.slice(0, 3) === part || (part === 'sept' && name === 'september'),
  )
  return month === -1 ? null : month + 1
}

function toDay(day: string, month: string, year: string): string | null {
  const [dayNumber, monthNumber] = [/^\d{1,2}$/.test(day) ? Number(day) : null, numberOf(month)]
  if (dayNumber === null || monthNumber === null || !/^\d{4}$/.test(year)) return null
  return isoDate({ year: Number(year), month: monthNumber, day: dayNumber })
}

function toResult(day: string | null): Result<string, string> {
  return day !== null && parseIsoDate(day) ? ok(day) : fail(NO_DAY)
}
