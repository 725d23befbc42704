import { readDate } from '../forms/read-date'
import { readNumber } from '../forms/read-number'
import { REASON_LIMIT } from '../forms/read-reason'
import { readRequired, reasonNeed } from '../forms/required-text'
import { type Result, fail, ok } from '../result'
import type { PostedThreshold } from './posted-threshold-schema'
import type { Direction } from './threshold'

/** What is wrong with what was typed, and at which box. */
export interface ThresholdFault {
  readonly at: 'value' | 'direction' | 'from-day' | 'reason'
  readonly message: string
}

export interface ReadThreshold {
  /** A share from 0 to 1, or days. */
  readonly value: number
  readonly direction: Direction
  readonly inForceFrom: string
  readonly reason: string
}

const REASON = reasonNeed('Say why this level is asked for', 'why this level is asked for')
const END = reasonNeed('Say why it ends', 'why it ends')
/** Longer than anybody waits. */
const MOST_DAYS = 9999
/** No service reported before, and nobody decides for times further ahead. */
const [FIRST_YEAR, LAST_YEAR] = ['2000', '2099']

type Typed = Pick<PostedThreshold, 'value' | 'direction' | 'from-day' | 'from-month' | 'from-year' | 'reason'>

/** A level as typed, a percentage or days by what its line is: every fault at once. */
export function readThreshold(
  typed: Typed,
  unit: 'share' | 'days',
): Result<ReadThreshold, readonly ThresholdFault[]> {
  const value = readLevel(typed.value, unit)
  const from = readFrom([typed['from-day'], typed['from-month'], typed['from-year']])
  const reason = readRequired(typed.reason, { maximumLength: REASON_LIMIT, need: REASON })
  const { direction } = typed
  if (value.ok && from.ok && reason.ok && direction !== '')
    return ok({ value: value.value, direction, inForceFrom: from.value, reason: reason.value })
  const faults: readonly (ThresholdFault | false)[] = [
    !value.ok && { at: 'value', message: value.failure },
    direction === '' && { at: 'direction', message: 'Choose which side is asked for' },
    !from.ok && { at: 'from-day', message: from.failure },
    !reason.ok && { at: 'reason', message: reason.failure },
  ]
  return fail(faults.filter((fault) => fault !== false))
}

/** Why something ends, as typed. */
export function readThresholdEnd(typed: string): Result<string, readonly ThresholdFault[]> {
  const read = readRequired(typed, { maximumLength: REASON_LIMIT, need: END })
  return read.ok ? read : fail([{ at: 'reason', message: read.failure }])
}

/** One decimal, as every figure is said: a level between two that are said alike would be met by one and not by the other. */
export function readLevel(typed: string, unit: 'share' | 'days'): Result<number, string> {
  const read = readNumber('decimal', typed.replace(/%\s*$/, ''))
  if (!read.ok) return read
  const level = read.value?.value
  const needed = unit === 'share' ? 'a percentage from 0 to 100' : `a number of days from 0 to ${MOST_DAYS}`
  if (level === undefined) return fail(`Enter the level, ${needed}`)
  if (level > (unit === 'share' ? 100 : MOST_DAYS)) return fail(`Enter ${needed}`)
  const tenths = Math.round(level * 10)
  if (tenths / 10 !== level) return fail('Enter one decimal at most, as 82.5')
  return ok(unit === 'share' ? tenths / 1000 : level)
}

function readFrom(typed: readonly string[]): Result<string, string> {
  const read = readDate(typed)
  if (!read.ok) return read
  if (read.value === null) return fail('Enter the day from which it is in force')
  const year = read.value.slice(0, 4)
  return year >= FIRST_YEAR && year <= LAST_YEAR
    ? ok(read.value)
    : fail(`Enter a day from ${FIRST_YEAR} to ${LAST_YEAR}`)
}
