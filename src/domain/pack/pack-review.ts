/** What the commissioner said of one declared indicator, or of one criterion of it. */
export interface PackReview {
  readonly provider: string
  readonly indicator: string
  /** Id of the criterion; null where the indicator as a whole is meant. */
  readonly criterion: string | null
  readonly verdict: 'agreed' | 'asked' | 'disagreed'
  readonly reason: string | null
  readonly byName: string
  readonly at: Date
}

/** What a review found, the gravest first. */
export interface PackFinding {
  readonly provider: string
  readonly number: number
  readonly grade: 'immediate-risk' | 'serious-concern' | 'concern' | 'good-practice'
  readonly indicator: string | null
  readonly text: string
  readonly byName: string
  readonly at: Date
}

/** What a review came to. */
export interface PackOutcome {
  readonly provider: string
  readonly version: number
  readonly surveillance: 'routine' | 'enhanced' | 'intensive'
  readonly reasons: string
  readonly signedByName: string
  readonly signedAt: Date
}
