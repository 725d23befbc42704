import 'server-only'
import type { DeclarationState } from '@/domain/declarations/declaration'
import { readDeclared } from '@/domain/declarations/declaration-snapshot-schema'
import type { FinancialYear } from '@/domain/periods/period'
import type { DeclarationDecision, Review, ReviewKey, ReviewQuestion } from '@/domain/reviews/review'
import type { ContentByVersion } from '@/domain/reviews/standing-review'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import {
  type AnswerRow,
  type DecisionRow,
  type FindingRow,
  type JudgementRow,
  type OutcomeRow,
  toAnswer,
  toDecision,
  toFinding,
  toJudgement,
  toOutcome,
} from './review-rows'
import { type Scope, withinScope } from './scope'
import { joinOwnExtension, ownMoments } from './windows'

/** A signed version of a declaration, as whoever reviews it is told of it. */
interface ReviewedVersion {
  readonly version: number
  readonly signedAt: Date
  readonly signedBy: string
  readonly signedByName: string
  readonly typedName: string
  readonly typedRole: string
}

/** A declaration with everything that was written in its review. */
export interface ReviewFile {
  readonly year: FinancialYear
  readonly state: DeclarationState
  /** The version in force, and the lock number of the declaration. */
  readonly version: number
  readonly revision: number
  readonly yearClosesAt: Date
  /** The first before the others. */
  readonly versions: readonly ReviewedVersion[]
  readonly contents: ContentByVersion
  readonly review: Review
  readonly decisions: readonly DeclarationDecision[]
  readonly questions: readonly ReviewQuestion[]
}

interface VersionRow {
  readonly version: number
  readonly signed_at: string
  readonly signed_by: string
  readonly signed_by_name: string
  readonly typed_name: string
  readonly typed_role: string
  readonly declared: unknown
}

interface FileRow extends Pick<ReviewFile, 'year' | 'state' | 'version' | 'revision' | 'yearClosesAt'> {
  readonly versions: readonly VersionRow[]
  readonly judgements: readonly JudgementRow[]
  readonly findings: readonly FindingRow[]
  readonly outcomes: readonly OutcomeRow[]
  readonly answers: readonly AnswerRow[]
  readonly decisions: readonly DecisionRow[]
  readonly questions: readonly ReviewQuestion[]
}

const ofDeclaration = (alias: Prisma.Sql) =>
  Prisma.sql`(${alias}.framework, ${alias}.provider_code, ${alias}.financial_year) = (d.framework, d.provider_code, d.financial_year)`

/** The rows of a table about the declaration `d`, as JSON in an order. */
export function rowsOf(table: Prisma.Sql, order: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(x) ORDER BY ${order}), '[]') FROM ${table} x WHERE ${ofDeclaration(Prisma.sql`x`)})`
}

const versions = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('version', x.version, 'signed_at', x.signed_at,
    'signed_by', x.signed_by, 'signed_by_name', x.signed_by_name, 'typed_name', x.typed_name, 'typed_role', x.typed_role,
    'declared', x.snapshot::jsonb -> 'declared') ORDER BY x.version), '[]')
  FROM signed_declaration x WHERE ${ofDeclaration(Prisma.sql`x`)})`

/** What was asked about a declared indicator; it is open until whoever asked closes it. */
const questions = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('number', x.number, 'indicator', split_part(x.criterion, '.', 1),
    'isOpen', NOT EXISTS (SELECT FROM query_message m WHERE (m.framework, m.provider_code, m.number)
      = (x.framework, x.provider_code, x.number) AND m.kind = 'closing')) ORDER BY x.number), '[]')
  FROM query x WHERE x.criterion IS NOT NULL AND ${ofDeclaration(Prisma.sql`x`)})`

/**
 * The declarations of a provider for these years with everything that was written in their reviews, the earliest first; none that is not
 * there, not in scope, or of which nothing was signed. One statement.
 */
export async function listReviewFiles(
  tx: Transaction,
  scope: Scope,
  { framework, providerCode }: Pick<ReviewKey, 'framework' | 'providerCode'>,
  years: readonly FinancialYear[],
): Promise<readonly ReviewFile[]> {
  const rows = await tx.$queryRaw<FileRow[]>`
    SELECT d.financial_year AS year, d.state, d.version, d.revision, ${ownMoments.yearClosesAt} AS "yearClosesAt", ${versions} AS versions,
      ${rowsOf(Prisma.sql`review_judgement`, Prisma.sql`x.indicator, x.place`)} AS judgements,
      ${rowsOf(Prisma.sql`review_finding`, Prisma.sql`x.number, x.edition`)} AS findings,
      ${rowsOf(Prisma.sql`review_outcome`, Prisma.sql`x.round`)} AS outcomes,
      ${rowsOf(Prisma.sql`review_answer`, Prisma.sql`x.round, x.place`)} AS answers,
      ${rowsOf(Prisma.sql`declaration_decision`, Prisma.sql`x.version, x.revision, x.decided_at`)} AS decisions, ${questions} AS questions
    FROM declaration d JOIN reporting_window w ON w.framework = d.framework AND w.period = d.financial_year
    ${joinOwnExtension(Prisma.sql`d`, Prisma.sql`d.financial_year`)}
    WHERE d.framework = ${framework} AND d.provider_code = ${providerCode} AND d.financial_year = ANY (${[...years]}::text[])
      AND d.version > 0 AND ${withinScope(Prisma.sql`d.provider_code`, scope)} ORDER BY d.financial_year`
  return rows.map(toFile)
}

function toVersion({ version, ...row }: VersionRow): ReviewedVersion {
  return {
    ...{ version, signedAt: new Date(row.signed_at), signedBy: row.signed_by },
    ...{ signedByName: row.signed_by_name, typedName: row.typed_name, typedRole: row.typed_role },
  }
}

function toFile({ versions: signed, ...row }: FileRow): ReviewFile {
  const { judgements, findings, outcomes, answers, decisions } = row
  const { year, state, version, revision, yearClosesAt, questions: asked } = row
  return {
    ...{ year, state, version, revision, yearClosesAt, questions: asked },
    versions: signed.map(toVersion),
    contents: new Map(signed.map((each) => [each.version, readDeclared(each.declared)])),
    review: {
      judgements: judgements.map(toJudgement),
      findings: findings.map(toFinding),
      outcomes: outcomes.map(toOutcome),
      answers: answers.map(toAnswer),
    },
    decisions: decisions.map(toDecision),
  }
}
