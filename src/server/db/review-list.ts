import 'server-only'
import { readDeclared } from '@/domain/declarations/declaration-snapshot-schema'
import type { ReviewedAs } from '@/domain/declarations/declaration-header'
import type { FinancialYear } from '@/domain/periods/period'
import type { DeclarationDecision, Grade, Review } from '@/domain/reviews/review'
import { isJudged, reviewedLines, standingFindings } from '@/domain/reviews/standing-review'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import {
  type DecisionRow,
  type FindingRow,
  type JudgementRow,
  toDecision,
  toFinding,
  toJudgement,
} from './review-rows'
import { rowsOf } from './reviews'
import { type Scope, withinScope } from './scope'

/** How far the review of one signed declaration is. */
export interface ReviewProgress {
  readonly framework: string
  readonly providerCode: string
  readonly year: FinancialYear
  /** The version in force, and when it was signed. */
  readonly version: number
  readonly signedAt: Date
  /** Indicators of the version in force that were judged, of how many. */
  readonly judged: number
  readonly of: number
  /** Grades of the findings that stand, one for each. */
  readonly findings: readonly Grade[]
  /** The outcome that stands; null before one is signed. */
  readonly outcome: ReviewedAs | null
  /** What was decided about the version in force; null where nothing was. */
  readonly decision: DeclarationDecision | null
}

interface Row extends Pick<
  ReviewProgress,
  'framework' | 'providerCode' | 'year' | 'version' | 'signedAt' | 'of'
> {
  readonly judgements: readonly JudgementRow[]
  readonly findings: readonly FindingRow[]
  readonly decisions: readonly DecisionRow[]
  readonly outcome: ReviewedAs | null
  readonly contents: Readonly<Record<string, unknown>>
}

/** What the version in force says, with those that were judged before it, where any was. */
const contents = Prisma.sql`(SELECT coalesce(jsonb_object_agg(x.version, x.snapshot::jsonb -> 'declared'), '{}') FROM signed_declaration x
  WHERE (x.framework, x.provider_code, x.financial_year) = (d.framework, d.provider_code, d.financial_year)
    AND EXISTS (SELECT FROM review_judgement j WHERE (j.framework, j.provider_code, j.financial_year)
      = (d.framework, d.provider_code, d.financial_year) AND j.version <> d.version))`

/** How far the reviews of signed declarations are: of one year, or of all of them. One statement. */
export async function listReviewProgress(
  tx: Transaction,
  framework: string,
  scope: Scope,
  year: FinancialYear | null = null,
): Promise<readonly ReviewProgress[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.framework, d.provider_code AS "providerCode", d.financial_year AS year, d.version, s.signed_at AS "signedAt",
      (SELECT count(*)::int FROM declared_line l WHERE (l.framework, l.provider_code, l.financial_year, l.version)
        = (d.framework, d.provider_code, d.financial_year, d.version)) AS of,
      ${rowsOf(Prisma.sql`review_judgement`, Prisma.sql`x.indicator, x.place`)} AS judgements,
      ${rowsOf(Prisma.sql`review_finding`, Prisma.sql`x.number, x.edition`)} AS findings,
      ${rowsOf(Prisma.sql`declaration_decision`, Prisma.sql`x.version, x.revision, x.decided_at`)} AS decisions, ${contents} AS contents,
      (SELECT jsonb_build_object('round', o.round, 'version', o.version, 'outcome', o.outcome,
          'answerBy', o.answer_by, 'answers', (SELECT count(*) FROM review_answer a
            WHERE (a.framework, a.provider_code, a.financial_year, a.round) = (o.framework, o.provider_code, o.financial_year, o.round)))
        FROM review_outcome o WHERE (o.framework, o.provider_code, o.financial_year) = (d.framework, d.provider_code, d.financial_year)
        ORDER BY o.round DESC LIMIT 1) AS outcome
    FROM declaration d JOIN signed_declaration s ON (s.framework, s.provider_code, s.financial_year, s.version)
      = (d.framework, d.provider_code, d.financial_year, d.version)
    WHERE d.framework = ${framework} AND (${year}::text IS NULL OR d.financial_year = ${year})
      AND ${withinScope(Prisma.sql`d.provider_code`, scope)}`
  return rows.map(toProgress)
}

function toProgress({
  judgements,
  findings,
  decisions,
  outcome,
  contents: held,
  ...row
}: Row): ReviewProgress {
  const entries = judgements.map(toJudgement)
  return {
    ...row,
    judged: countJudged(entries, held, row.version),
    findings: standingFindings(findings.map(toFinding)).map(({ grade }) => grade),
    outcome,
    decision: decisions.map(toDecision).findLast(({ version }) => version === row.version) ?? null,
  }
}

/** Those judged by what the version in force says. Contents arrive only where an older version was judged. */
function countJudged(judgements: Review['judgements'], held: Row['contents'], inForce: number): number {
  const all = new Set(judgements.map(({ indicator }) => indicator))
  if (judgements.every(({ version }) => version === inForce)) return all.size
  const known = new Map(
    Object.entries(held).map(([version, declared]) => [Number(version), readDeclared(declared)]),
  )
  return reviewedLines({ judgements }, known, inForce).filter(isJudged).length
}
