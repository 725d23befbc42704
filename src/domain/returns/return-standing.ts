import type { ReturnDecision } from './decision'
import type { ReturnState } from './quarterly-return'

/** How a return stands, and what was decided about its versions, in that order. */
export interface ReturnStanding {
  readonly state: ReturnState
  readonly version: number
  readonly revision: number
  readonly yearClosesAt: Date
  readonly decisions: readonly ReturnDecision[]
}
