import { type Indicator, isQuarterly } from '../catalogue/indicator'
import type { PooledLine } from '../pooling/pooled-line'
import { sayState } from '../returns/say-state'

/** All states that a row can have, in the order in which they decide what a year is called. */
export const rowStates = ['value', 'missing', 'not-available', 'nil', 'not-offered', 'not-due'] as const

/** What the state of a row says, as a sentence. */
export function sayRowState(indicator: Indicator, state: PooledLine['state']): string {
  if (!isQuarterly(indicator)) return declared[state === 'value' || state === 'missing' ? state : 'not-due']
  return state === 'value' ? 'Figures were reported.' : sayState(state, indicator).sentence
}

const declared = {
  value: 'It was declared.',
  missing: 'Nothing was signed, and the deadline is over.',
  'not-due': 'No declaration was due: its deadline is to come, or the provider was not asked for one.',
}
