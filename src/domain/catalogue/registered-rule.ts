import type { IndicatorCode } from './indicator'

/** A rule as people look it up. */
export interface RegisteredRule {
  readonly code: string
  /** What it is asked of: a quarterly return, or the annual declaration. */
  readonly of: 'return' | 'declaration'
  readonly severity: 'error' | 'warning'
  /** The indicators it is about; an empty list means all, or the return or the declaration as a whole. */
  readonly indicators: readonly IndicatorCode[]
  /** The box at which its message stands, unless the figures decide it. */
  readonly field?: string
  readonly checks: string
  readonly remedy: string
  /** When it asks nothing, as the end of a sentence. */
  readonly silentWhen: string
  /** Why it asks; null of an error. */
  readonly why: string | null
}
