import type { DeclarationKey } from '../declarations/declaration'
import type { Signature } from '../declarations/signed-declaration'
import type { Stamp } from '../forms/stamp'

/** Which review: that of a year's declaration of a provider, over all its signed versions. */
export type ReviewKey = DeclarationKey

/** What a commissioner makes of a declared indicator beside its evidence. */
export type Judgement = 'agreed' | 'asked' | 'disagreed'

/** What a commissioner makes of one criterion of a declared indicator. */
export interface CriterionJudgement {
  readonly criterion: string
  readonly judgement: Judgement
  /** Why it is not agreed with; null for anything else. */
  readonly reason: string | null
}

/** One judgement of an indicator. It never changes; a later one stands in its place. */
export interface JudgementEntry {
  readonly indicator: string
  /** 1, 2, … of this indicator in this review. */
  readonly place: number
  /** The signed version of the declaration that was looked at. */
  readonly version: number
  readonly judgement: Judgement
  /** Ids of the criteria that are asked about or not agreed with; none where it is about the indicator as a whole. */
  readonly criteria: readonly string[]
  /** Each criterion that is asked here, in the order of the catalogue; none where the indicator was judged as a whole. */
  readonly byCriterion: readonly CriterionJudgement[]
  /** Why it is not agreed with as a whole; null for anything else, and where each criterion has its own. */
  readonly reason: string | null
  /** What the commissioner notes for itself; the provider does not read it. */
  readonly comment: string | null
  readonly judged: Stamp
}

/** How much a finding weighs: as peer reviews of services grade them. */
export type Grade = 'immediate-risk' | 'serious-concern' | 'concern' | 'good-practice'

/** One edition of a finding. It never changes; a later edition stands in its place, or says that it is withdrawn. */
export interface ReviewFinding {
  /** 1, 2, … within the review: what an action refers to. */
  readonly number: number
  readonly edition: number
  readonly grade: Grade
  /** Which declared indicator it is about; null for one about the service as a whole. */
  readonly indicator: string | null
  readonly text: string
  readonly isWithdrawn: boolean
  readonly recorded: Stamp
}

/** How closely the service is watched until the next review. */
export type SurveillanceOutcome = 'routine' | 'enhanced' | 'intensive'

/** What a review came to, signed. It never changes; a later round stands in its place. */
export interface SignedOutcome {
  readonly round: number
  /** The signed version of the declaration that it is of. */
  readonly version: number
  readonly outcome: SurveillanceOutcome
  readonly reasons: string
  /** Why it is right although a warning asks about it; null where none does. */
  readonly explanation: string | null
  readonly signature: Signature
  readonly signed: Stamp
  /** Until the end of which day in London the provider may comment on factual accuracy, `2026-09-30`. */
  readonly answerBy: string
  readonly snapshot: string
  readonly snapshotSha256: string
}

/** What the provider says about the factual accuracy of a signed outcome. It never changes. */
export interface OutcomeAnswer {
  readonly round: number
  readonly place: number
  readonly text: string
  readonly answered: Stamp
}

/** What a commissioner decided about a signed version of a declaration. It never changes. */
export interface DeclarationDecision {
  readonly version: number
  /** The lock number of the declaration over which it was decided. */
  readonly revision: number
  readonly decision: 'accepted' | 'returned'
  /** Why it was sent back; null for an acceptance. */
  readonly reason: string | null
  readonly decided: Stamp
}

/** What was asked about a declared indicator of the year: whether it waits for the provider, for who asked, or is closed. */
export interface ReviewQuestion {
  readonly number: number
  readonly indicator: string
  readonly isOpen: boolean
}

/** Everything that was written in the review of a year's declaration, in the order in which it was written. */
export interface Review {
  readonly judgements: readonly JudgementEntry[]
  readonly findings: readonly ReviewFinding[]
  readonly outcomes: readonly SignedOutcome[]
  readonly answers: readonly OutcomeAnswer[]
}
