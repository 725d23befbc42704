import { type LineState, lineStates } from './quarterly-return'

/** The state of a line for somebody who receives returns: missing where nothing was submitted. */
export type ReceivedState = LineState | 'missing'

/** A result, or the state that stands in its place, in a table and as a sentence. */
export interface SaidState {
  /** `60.0%`, `84.2 days`, or the state where there is no figure. */
  readonly headline: string
  readonly sentence: string
}

const said: Readonly<Record<Exclude<ReceivedState, 'value'>, SaidState>> = {
  nil: { headline: 'Nil', sentence: `${lineStates.nil}.` },
  'not-offered': { headline: 'Not offered', sentence: `${lineStates['not-offered']}.` },
  'not-available': { headline: 'Not available', sentence: `${lineStates['not-available']}.` },
  missing: { headline: 'Missing', sentence: 'Nothing was submitted.' },
}

/** Says a state that stands where a figure would. */
export function sayState(state: keyof typeof said): SaidState {
  return said[state]
}
