import 'server-only'
import type { Stamp } from '@/domain/forms/stamp'
import type { FinancialYear } from '@/domain/periods/period'
import type {
  DeclarationDecision,
  JudgementEntry,
  OutcomeAnswer,
  ReviewFinding,
  ReviewKey,
  SignedOutcome,
} from '@/domain/reviews/review'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** Holds the review of a declaration until the end of the transaction, so that one entry follows another. */
export async function lockReview(tx: Transaction, key: ReviewKey): Promise<void> {
  const name = ['review', key.framework, key.providerCode, key.year].join('/')
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))::text AS held`
}

/** Writes judgements of one person, each in its place. They can never be changed afterwards. One statement. */
export async function recordJudgements(
  tx: Transaction,
  key: ReviewKey,
  judgements: readonly Omit<JudgementEntry, 'judged'>[],
  judged: Stamp,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO review_judgement (framework, provider_code, financial_year, indicator, place, version, judgement, criteria, reason, comment,
      by_criterion, judged_by, judged_by_name, judged_at)
    SELECT ${keyOf(key)}, j.indicator, j.place, j.version, j.judgement, ARRAY(SELECT jsonb_array_elements_text(j.criteria)), j.reason,
      j.comment, j."byCriterion", ${judged.personId}::uuid, ${judged.name}, ${judged.at}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(judgements)}::jsonb) AS j (indicator text, place int, version int, judgement text,
      criteria jsonb, reason text, comment text, "byCriterion" jsonb)`
}

/** Writes an edition of a finding. It can never be changed afterwards. */
export async function recordFinding(
  tx: Transaction,
  key: ReviewKey,
  { number, edition, grade, indicator, text, isWithdrawn }: Omit<ReviewFinding, 'recorded'>,
  recorded: Stamp,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO review_finding (framework, provider_code, financial_year, number, edition, grade, indicator, text, withdrawn, recorded_by,
      recorded_by_name, recorded_at)
    VALUES (${keyOf(key)}, ${number}, ${edition}, ${grade}, ${indicator}, ${text}, ${isWithdrawn}, ${recorded.personId}::uuid,
      ${recorded.name}, ${recorded.at}::timestamptz)`
}

/** Writes an outcome with its snapshot. It can never be changed afterwards. */
export async function recordOutcome(
  tx: Transaction,
  key: ReviewKey,
  outcome: SignedOutcome & { readonly idempotencyKey: string },
): Promise<void> {
  const { signed, signature } = outcome
  await tx.$executeRaw`
    INSERT INTO review_outcome (framework, provider_code, financial_year, round, version, outcome, reasons, explanation, answer_by,
      typed_name, typed_role, statement, idempotency_key, snapshot, snapshot_sha256, signed_by, signed_by_name, signed_at)
    VALUES (${keyOf(key)}, ${outcome.round}, ${outcome.version}, ${outcome.outcome}, ${outcome.reasons}, ${outcome.explanation},
      ${outcome.answerBy}::date, ${signature.name}, ${signature.role}, ${signature.statement}, ${outcome.idempotencyKey}::uuid,
      ${outcome.snapshot}, ${outcome.snapshotSha256}, ${signed.personId}::uuid, ${signed.name}, ${signed.at}::timestamptz)`
}

/** The outcome that an earlier post with the same key made, or null. */
export async function findOutcomeByKey(
  tx: Transaction,
  { framework, providerCode }: ReviewKey,
  idempotencyKey: string,
): Promise<{ readonly year: FinancialYear; readonly round: number } | null> {
  const [row] = await tx.$queryRaw<{ year: FinancialYear; round: number }[]>`
    SELECT financial_year AS year, round FROM review_outcome
    WHERE (framework, provider_code, idempotency_key) = (${framework}, ${providerCode}, ${idempotencyKey}::uuid)`
  return row ?? null
}

/** Writes what the provider says of an outcome. It can never be changed afterwards. */
export async function recordAnswer(tx: Transaction, key: ReviewKey, answer: OutcomeAnswer): Promise<void> {
  const { round, place, text, answered } = answer
  await tx.$executeRaw`
    INSERT INTO review_answer (framework, provider_code, financial_year, round, place, text, answered_by, answered_by_name, answered_at)
    VALUES (${keyOf(key)}, ${round}, ${place}, ${text}, ${answered.personId}::uuid, ${answered.name}, ${answered.at}::timestamptz)`
}

/** Writes a decision about a signed declaration. It can never be changed afterwards. */
export async function recordDeclarationDecision(
  tx: Transaction,
  key: ReviewKey,
  { version, revision, decision, reason, decided }: DeclarationDecision,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO declaration_decision (framework, provider_code, financial_year, version, revision, decision, reason, decided_by,
      decided_by_name, decided_at)
    VALUES (${keyOf(key)}, ${version}, ${revision}, ${decision}, ${reason}, ${decided.personId}::uuid, ${decided.name},
      ${decided.at}::timestamptz)`
}

function keyOf({ framework, providerCode, year }: ReviewKey): Prisma.Sql {
  return Prisma.sql`${framework}, ${providerCode}, ${year}`
}
