import type { Fault } from '@/domain/imports/fault'
import { sayCount } from '@/domain/say-count'

const MOST_SHOWN = 100

/** What is wrong with a file, as its page has it: at the box of the file in one sentence, and by line and column below. */
interface FaultyFile {
  readonly errors: readonly { readonly at: 'file'; readonly message: string }[]
  readonly faults: readonly Fault[]
  /** Faults that are not shown, where there are very many. */
  readonly moreFaults: number
}

/** Everything that is wrong with a file; `undone` is what therefore was not done: `nothing was imported`. */
export function sayFaults(faults: readonly Fault[], undone: string): FaultyFile {
  if (faults.length === 0) return { errors: [], faults: [], moreFaults: 0 }
  const whole = faults.find(({ line }) => line === 0)
  const message =
    whole?.message ?? `${sayCount(faults.length, 'fault was', 'faults were')} found, so ${undone}`
  return {
    errors: [{ at: 'file', message }],
    faults: faults.slice(0, MOST_SHOWN),
    moreFaults: Math.max(0, faults.length - MOST_SHOWN),
  }
}
