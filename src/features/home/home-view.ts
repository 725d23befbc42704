import type { Framework } from '@/domain/catalogue/framework'
import type { Turn } from '@/domain/home/whose-turn'
import type { TagProps } from '@/ui/tag'

/** One thing to do, and where. */
export interface HomeTask {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly href: string
  readonly status: { readonly text: string; readonly colour: NonNullable<TagProps['colour']> }
}

/** A draft to do something about, and whose turn it is for this person. */
export interface TurnTask extends HomeTask {
  readonly turn: Turn
}

/** Things to do of one sort; those at the top of the page need no heading. */
export interface HomeGroup {
  readonly heading: string | null
  readonly tasks: readonly HomeTask[]
}

/** How many have come in, of how many. */
export interface ReceivedView {
  readonly period: string
  readonly deadline: string
  readonly count: number
  readonly of: number
  readonly href: string
}

/** One thing that somebody else did. */
export interface HappeningView {
  readonly what: string
  readonly href: string
  readonly who: string
  readonly when: string
  readonly reason: string | null
}

/** What happened since this person was last here. */
export interface SinceView {
  readonly said: string
  readonly happenings: readonly HappeningView[]
  /** How many more there are, and the page that has them. */
  readonly more: { readonly text: string; readonly href: string } | null
}

export interface HomeView {
  /** Under which there is something to do; null for those who see nothing of any provider. */
  readonly framework: Framework | null
  /** What the page is about for this person. */
  readonly heading: string
  readonly roles: readonly string[]
  /** Only groups in which something stands. */
  readonly groups: readonly HomeGroup[]
  /** Said where there is nothing for this person to do; null where there is. */
  readonly nothing: string | null
  /** What waits for others of the same provider; null where nothing does. */
  readonly colleagues: HomeGroup | null
  /** For those who receive returns: how many of the open period have come, of how many. */
  readonly received: ReceivedView | null
  /** The same of the year's declarations. */
  readonly declared: ReceivedView | null
  /** Null for those who see nothing of any provider. */
  readonly since: SinceView | null
}
