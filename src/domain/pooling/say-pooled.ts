import { type SaidResult, sayResult } from '../returns/say-result'
import { sayState } from '../returns/say-state'
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

function saySum({ indicator, state, figures, quarters }: PooledLine): SaidResult {
  if (state === 'missing' && quarters > 0)
    return { ...sayState(state), sentence: 'Quarters are missing, and no other has figures.' }
  if (state === 'value' && Object.keys(figures).length === 0)
    return { headline: 'Not added up', sentence: 'There is no figure over these quarters.' }
  return sayResult({ kind: indicator.kind, state, figures, reason: null })
}

function sayCoverage({ quarters, quartersExpected }: PooledLine): string {
  if (quartersExpected === 0) return 'No quarter expected'
  return `${quarters} of ${quartersExpected} ${quartersExpected === 1 ? 'quarter' : 'quarters'}`
}
