import 'server-only'
import type { Stamp } from '@/domain/forms/stamp'
import type {
  CriterionJudgement,
  DeclarationDecision,
  Grade,
  Judgement,
  JudgementEntry,
  OutcomeAnswer,
  ReviewFinding,
  SignedOutcome,
  SurveillanceOutcome,
} from '@/domain/reviews/review'

/** Rows of a review as they arrive as JSON, and what they say. */
export interface JudgementRow {
  readonly indicator: string
  readonly place: number
  readonly version: number
  readonly judgement: Judgement
  readonly criteria: readonly string[]
  readonly by_criterion: readonly CriterionJudgement[]
  readonly reason: string | null
  readonly comment: string | null
  readonly judged_by: string
  readonly judged_by_name: string
  readonly judged_at: string
}

export interface FindingRow {
  readonly number: number
  readonly edition: number
  readonly grade: Grade
  readonly indicator: string | null
  readonly text: string
  readonly withdrawn: boolean
  readonly recorded_by: string
  readonly recorded_by_name: string
  readonly recorded_at: string
}

export interface OutcomeRow {
  readonly round: number
  readonly version: number
  readonly outcome: SurveillanceOutcome
  readonly reasons: string
  readonly explanation: string | null
  readonly answer_by: string
  readonly typed_name: string
  readonly typed_role: string
  readonly statement: string
  readonly snapshot: string
  readonly snapshot_sha256: string
  readonly signed_by: string
  readonly signed_by_name: string
  readonly signed_at: string
}

export interface AnswerRow {
  readonly round: number
  readonly place: number
  readonly text: string
  readonly answered_by: string
  readonly answered_by_name: string
  readonly answered_at: string
}

export interface DecisionRow {
  readonly version: number
  readonly revision: number
  readonly decision: DeclarationDecision['decision']
  readonly reason: string | null
  readonly decided_by: string
  readonly decided_by_name: string
  readonly decided_at: string
}

export function toJudgement(row: JudgementRow): JudgementEntry {
  const { indicator, place, version, judgement, criteria, reason, comment } = row
  const judged = stampOf(row.judged_by, row.judged_by_name, row.judged_at)
  const byCriterion = row.by_criterion.map((each) => ({
    ...{ criterion: each.criterion, judgement: each.judgement, reason: each.reason },
  }))
  return { indicator, place, version, judgement, criteria, byCriterion, reason, comment, judged }
}

export function toFinding(row: FindingRow): ReviewFinding {
  const { number, edition, grade, indicator, text, withdrawn: isWithdrawn } = row
  const recorded = stampOf(row.recorded_by, row.recorded_by_name, row.recorded_at)
  return { number, edition, grade, indicator, text, isWithdrawn, recorded }
}

export function toOutcome(row: OutcomeRow): SignedOutcome {
  const { round, version, outcome, reasons, explanation, answer_by: answerBy, snapshot } = row
  return {
    ...{ round, version, outcome, reasons, explanation, answerBy, snapshot },
    snapshotSha256: row.snapshot_sha256,
    signature: { name: row.typed_name, role: row.typed_role, statement: row.statement },
    signed: stampOf(row.signed_by, row.signed_by_name, row.signed_at),
  }
}

export function toAnswer({ round, place, text, ...row }: AnswerRow): OutcomeAnswer {
  return { round, place, text, answered: stampOf(row.answered_by, row.answered_by_name, row.answered_at) }
}

export function toDecision({
  version,
  revision,
  decision,
  reason,
  ...row
}: DecisionRow): DeclarationDecision {
  const decided = stampOf(row.decided_by, row.decided_by_name, row.decided_at)
  return { version, revision, decision, reason, decided }
}

function stampOf(personId: string, name: string, at: string): Stamp {
  return { personId, name, at: new Date(at) }
}
