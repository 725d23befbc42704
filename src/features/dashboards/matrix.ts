import type { ReceivedState } from '@/domain/returns/say-state'
import type { MarkLook } from '@/ui/marks/mark-parts'

type StateName = Exclude<ReceivedState, 'value'>

/**
 * A figure, how it went (`worse-low`, or nothing), how it lies among peers, its last eight quarters as heights in 36ths (`-` where
 * nothing is known), whether it has a page that says where it came from, and whether what is asked of it locally will be met; then,
 * where they are shown, its counts and its interval.
 * Where there is no figure its state stands first.
 */
export type MatrixCell = readonly [
  text: string | { readonly state: StateName },
  time?: MarkLook | '',
  peers?: MarkLook | '',
  trend?: string,
  hasOrigin?: 0 | 1,
  assurance?: 'pass' | 'fail' | 'either' | '',
  counts?: string,
  interval?: string,
]

/** One row: figures, and no elements, so that what is read is sent once and drawn on both sides. */
export interface MatrixRow {
  readonly code: string
  readonly name: string
  readonly cells: readonly MatrixCell[]
  /** Its flags and its open cases in words, with what a case waits for and its page. */
  readonly asks: readonly (readonly [about: string, awaited?: string, href?: string])[]
}

/** A row of all together: it is no provider, so nothing leads from its name. */
export interface MatrixTotal {
  readonly name: string
  readonly cells: readonly MatrixCell[]
  /** Whether its figures lead to what each provider gave. */
  readonly hasOrigins: boolean
}

/** What stands over a column. */
export interface MatrixHead {
  readonly code: string
  readonly title: string
  /** The indicator's own page. */
  readonly href: string
  /** The same overview in its order. */
  readonly sortHref: string
  readonly isSorted: boolean
}

/** An address with `{provider}` and `{line}` where these stand. */
export type Pattern = string

export interface MatrixFigures {
  readonly caption: string
  readonly heads: readonly MatrixHead[]
  readonly totals: readonly MatrixTotal[]
  readonly rows: readonly MatrixRow[]
  readonly byProvider: { readonly href: string; readonly isSorted: boolean }
  readonly byFlags: { readonly href: string; readonly isSorted: boolean }
  readonly provider: Pattern
  readonly origin: Pattern
  readonly total: Pattern
  readonly withCounts: boolean
  /** Whether rows can be ticked, to be compared. */
  readonly isTicked: boolean
}
