import { sayResult } from '../returns/say-result'
import type { SaidResult } from '../returns/say-state'
import { type ReceivedState, sayState } from '../returns/say-state'
import { sayCount } from '../say-count'
import { listed } from './listed'
import type { PooledLine } from './pooled-line'

/** A line over several quarters as it stands in a table and as sentences. */
export interface SaidPool extends SaidResult {
  /** `3 of 4 quarters`: on how much it rests. */
  readonly coverage: string
  readonly notes: readonly string[]
}

/** Says what a longer period comes to, on how many quarters it rests, and what must be known to read it. */
export function sayPooled(pooled: PooledLine): SaidPool {
  return { ...saySum(pooled), coverage: sayCoverage(pooled), notes: pooled.notes }
}

function saySum({ indicator, state, states, figures }: PooledLine): SaidResult {
  if (state !== 'value' && new Set(states).size > 1)
    return { ...sayState(state), sentence: sayMixture(states) }
  if (state === 'value' && Object.keys(figures).length === 0)
    return { headline: 'Not added up', sentence: 'There is no figure over these quarters.' }
  return sayResult({ ...indicator, state, figures, reason: null })
}

/** Says of quarters none of which has figures what stands for how many of them. */
function sayMixture(states: readonly ReceivedState[]): string {
  const parts = [...new Set(states)].map((state) => {
    if (state === 'value') throw new Error('Quarters with figures have a sum')
    const count = states.filter((each) => each === state).length
    return `${count} ${count === 1 ? 'is' : 'are'} ${sayState(state).headline.toLowerCase()}`
  })
  return `Of ${states.length} quarters ${listed(parts)}.`
}

/** `3 of 4 quarters`, `1 of 4 quarters, 3 not yet due`: on how many quarters a line over several rests. */
export function sayCoverage({ quarters, quartersExpected, quartersToCome }: PooledLine): string {
  if (quartersExpected === 0) return 'No quarter expected'
  const coverage = `${quarters} of ${sayCount(quartersExpected, 'quarter')}`
  return quartersToCome === 0 ? coverage : `${coverage}, ${quartersToCome} not yet due`
}
