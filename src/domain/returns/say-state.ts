import { type LineState, type OwnWords, lineStates, sayLineState } from './quarterly-return'

/**
 * The state of a line for somebody who receives returns. Where nothing was submitted it is `missing` once its deadline is
 * over, and `not-due` before that, and where nobody was asked for it.
 */
export type ReceivedState = LineState | 'missing' | 'not-due'

/** A result, or the state that stands in its place, in a table and as a sentence. */
export interface SaidState {
  /** `60.0%`, `84.2 days`, or the state where there is no figure. */
  readonly headline: string
  readonly sentence: string
}

/** One line's result as it stands in a table and as a sentence. */
export interface SaidResult extends SaidState {
  /** `12.0 weeks`, of a mean of days alone. */
  readonly weeks?: string
  /** `24 of 40`. Absent without figures. */
  readonly counts?: string
  /** `44.6% to 73.7%`. Absent where no interval can be given. */
  readonly interval?: string
}

const said: Readonly<Record<Exclude<ReceivedState, 'value'>, SaidState>> = {
  nil: { headline: 'Nil', sentence: 'No eligible patients, or no survey was returned.' },
  'not-offered': { headline: 'Not offered', sentence: `${lineStates['not-offered']}.` },
  'not-available': { headline: 'Not available', sentence: `${lineStates['not-available']}.` },
  missing: { headline: 'Missing', sentence: 'Nothing was submitted, and the deadline is over.' },
  'not-due': {
    headline: 'Not due',
    sentence: 'No return was due: its deadline is to come, or the provider was not asked for one.',
  },
}

/** Says a state that stands where a figure would; of no line in particular, what it can mean. */
export function sayState(state: keyof typeof said, line?: OwnWords): SaidState {
  return line && state === 'nil' ? { ...said.nil, sentence: `${sayLineState(state, line)}.` } : said[state]
}
