import 'server-only'
import type { DeclarationState } from '@/domain/declarations/declaration'
import type { FinancialYear } from '@/domain/periods/period'
import type { DeclarationDecision, OutcomeAnswer, ReviewKey, SignedOutcome } from '@/domain/reviews/review'
import { type AsAt, recordedBy } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import {
  type AnswerRow,
  type DecisionRow,
  type OutcomeRow,
  toAnswer,
  toDecision,
  toOutcome,
} from './review-rows'
import { rowsOf } from './reviews'
import { type Scope, withinScope } from './scope'

/** What came of the review of a signed declaration: all that its provider reads of it. */
interface SignedReview {
  readonly state: DeclarationState
  readonly version: number
  readonly revision: number
  /** Whose signature is in force, by the id of the person. */
  readonly signedBy: string
  readonly outcomes: readonly SignedOutcome[]
  readonly answers: readonly OutcomeAnswer[]
  readonly decisions: readonly DeclarationDecision[]
}

interface Row extends Omit<SignedReview, 'outcomes' | 'answers' | 'decisions'> {
  readonly outcomes: readonly OutcomeRow[]
  readonly answers: readonly AnswerRow[]
  readonly decisions: readonly DecisionRow[]
}

/** Null where nothing was signed, and for what is not in scope. One statement. */
export async function findSignedReview(
  tx: Transaction,
  scope: Scope,
  { framework, providerCode, year }: ReviewKey,
): Promise<SignedReview | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT d.state, d.version, d.revision, s.signed_by AS "signedBy",
      ${rowsOf(Prisma.sql`review_outcome`, Prisma.sql`x.round`)} AS outcomes,
      ${rowsOf(Prisma.sql`review_answer`, Prisma.sql`x.round, x.place`)} AS answers,
      ${rowsOf(Prisma.sql`declaration_decision`, Prisma.sql`x.version, x.revision, x.decided_at`)} AS decisions
    FROM declaration d JOIN signed_declaration s ON (s.framework, s.provider_code, s.financial_year, s.version)
      = (d.framework, d.provider_code, d.financial_year, d.version)
    WHERE d.framework = ${framework} AND d.provider_code = ${providerCode} AND d.financial_year = ${year}
      AND ${withinScope(Prisma.sql`d.provider_code`, scope)}`
  return row
    ? {
        ...row,
        outcomes: row.outcomes.map(toOutcome),
        answers: row.answers.map(toAnswer),
        decisions: row.decisions.map(toDecision),
      }
    : null
}

/** Whether an outcome of a year's review is signed, for whoever reads outcomes. */
export async function hasOutcome(
  tx: Transaction,
  { framework, providerCode, year }: ReviewKey,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM review_outcome o
    WHERE (o.framework, o.provider_code, o.financial_year) = (${framework}, ${providerCode}, ${year}) LIMIT 1`
  return row !== undefined
}

/** The outcome that stands of each provider's year, or that stood at a moment; of one year, or of all of them. One statement. */
export async function listOutcomes(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { year = null, at = null }: { readonly year?: FinancialYear | null; readonly at?: AsAt },
): Promise<readonly (SignedOutcome & { readonly providerCode: string; readonly year: FinancialYear })[]> {
  const rows = await tx.$queryRaw<{ providerCode: string; year: FinancialYear; row: OutcomeRow }[]>`
    SELECT DISTINCT ON (o.provider_code COLLATE "C", o.financial_year) o.provider_code AS "providerCode", o.financial_year AS year,
      to_jsonb(o) AS row
    FROM review_outcome o WHERE o.framework = ${framework} AND (${year}::text IS NULL OR o.financial_year = ${year})
      AND ${withinScope(Prisma.sql`o.provider_code`, scope)} AND ${recordedBy(Prisma.sql`o.signed_at`, at)}
    ORDER BY o.provider_code COLLATE "C", o.financial_year, o.round DESC`
  return rows.map(({ row, ...of }) => ({ ...of, ...toOutcome(row) }))
}
