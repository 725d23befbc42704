import type { OwnWords } from './quarterly-return'
import { sayFigures } from './say-figures'
import { type ReceivedState, type SaidResult, sayState } from './say-state'
import type { SubmittedLine } from './submission'

interface ResultLine extends Pick<SubmittedLine, 'kind' | 'figures' | 'reason'>, OwnWords {
  readonly state: ReceivedState
}

/** Says what a line's figures come to. A state is never turned into a number. */
export function sayResult(line: ResultLine): SaidResult {
  return line.state === 'value' ? sayFigures(line) : sayState(line.state, line)
}
