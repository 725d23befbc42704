import { EventEmitter } from 'node:events'
import type { Told } from './told'

/** A draft, and the cookie of somebody who may submit it. */
export interface Draft {
  readonly id: string
  readonly session: string
}

/** One run of the clients against the service, as long as it lasts. */
export interface Run {
  /** Where the service answers now. */
  readonly origin: () => string
  /** Drafts that nobody has taken yet. */
  readonly drafts: Draft[]
  readonly told: Told[]
  /**
   * Says `asked` when a form is sent to submit, `acknowledged` when that is confirmed, `saved` when a save is, and `failed` with an answer
   * that says that the service could not.
   */
  readonly traffic: EventEmitter
  readonly chance: () => number
  /** How often a draft is saved before it is submitted, at the most. */
  readonly mostSaves: number
  /** Set when there is nothing more to kill: each client ends what it is at. */
  isOver: boolean
  /** Aborted when something broke: everybody stops at once. */
  readonly broken: AbortController
  /** Forms that were posted again because their answer was lost. */
  readonly repeated: Set<object>
}

export function beginRun(
  given: Pick<Run, 'origin' | 'chance' | 'mostSaves'> & { readonly drafts: readonly Draft[] },
): Run {
  const [traffic, broken] = [new EventEmitter(), new AbortController()]
  return {
    ...given,
    drafts: [...given.drafts],
    told: [],
    traffic,
    broken,
    isOver: false,
    repeated: new Set(),
  }
}
