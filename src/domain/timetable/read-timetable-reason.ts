import { readRequired, reasonNeed } from '../forms/required-text'
import type { Result } from '../result'

const LONGEST_REASON = 1000
/** It stands on every page until it ends. */
const LONGEST_MESSAGE = 300
const NEEDS = {
  change: reasonNeed('Say why this changes', 'why this changes'),
  'more-time': reasonNeed('Say why they need more time', 'why they need more time'),
  end: reasonNeed('Say why this ends', 'why this ends'),
  correction: reasonNeed('Say what is to be corrected, and why', 'what is to be corrected, and why'),
} as const

/** Why the timetable changes, for all who read the trail, or what is wrong with the text. */
export function readTimetableReason(typed: string, of: keyof typeof NEEDS): Result<string, string> {
  return readRequired(typed, { maximumLength: LONGEST_REASON, need: NEEDS[of] })
}

/** What everybody concerned is told until it ends. */
export function readBanner(typed: string): Result<string, string> {
  const need = reasonNeed('Say what has happened, in a sentence or two', 'what has happened')
  return readRequired(typed, { maximumLength: LONGEST_MESSAGE, need })
}
