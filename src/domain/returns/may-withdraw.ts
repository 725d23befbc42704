import { type Actor, can } from '../access/actor'
import { type ReturnDecision, correctionOf } from './decision'
import type { ReturnKey, ReturnState } from './quarterly-return'

/** A return, and what was decided about its versions. */
interface Deciding {
  readonly current: ReturnKey & {
    readonly state: ReturnState
    readonly version: number
    readonly revision: number
  }
  readonly decisions: readonly ReturnDecision[]
}

/**
 * Whether this person may withdraw the correction that is open: the provider what it began, the commissioner what they
 * asked for while nothing was changed. Decides what is offered; the decision itself judges again.
 */
export function mayWithdraw(actor: Actor, { current, decisions }: Deciding): boolean {
  const correction = current.state === 'draft' ? correctionOf(current, decisions) : null
  if (!correction) return false
  return correction.decision === 'reopened'
    ? can(actor, 'return:reopen', current)
    : can(actor, 'return:judge', current) && current.revision === correction.revision + 1
}
