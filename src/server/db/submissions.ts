import 'server-only'
import type { Period } from '@/domain/periods/period'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Submission } from '@/domain/returns/submission'
import type { SubmissionHashes, SubmissionRecord } from '@/domain/returns/submission-record'
import { type AsAt, afterMoment } from './as-at'
import { type AuditEvent, auditing } from './audit'
import { Prisma } from './generated/client'
import type { Scope } from './scope'
import { storedPeriod, storedYear } from './stored-text'
import { toColumns } from './submitted-lines'
import type { Transaction } from './client'

/** What is kept with a submission beside what it says. */
interface Sealed extends Omit<SubmissionHashes, 'auditSeq' | 'auditHead'> {
  /** Of the draft that was read. */
  readonly revision: number
  readonly idempotencyKey: string
  /** Its place in the chain is kept with the submission. */
  readonly event: AuditEvent
}

/**
 * Closes a draft over the revision that was read, and writes its submission, the wide lines, the receipt and the audit event, which
 * can never be changed afterwards: one statement, so one round trip, where Prisma would make five. False when the draft has moved
 * on, or the provider has used the key: then nothing was written.
 */
export async function recordSubmission(
  tx: Transaction,
  submission: Submission,
  { revision, idempotencyKey, event, ...hashes }: Sealed,
): Promise<boolean> {
  const { framework, providerCode, period, financialYear, version, submitted, deadlineAt, late } = submission
  const key = Prisma.sql`${framework}, ${providerCode}, ${financialYear}, ${period}, ${version}::int`
  const at = Prisma.sql`${submitted.at}::timestamptz, ${submitted.personId}::uuid`
  const rows = await tx.$executeRaw`
    WITH closed AS (UPDATE quarterly_return SET state = 'submitted', version = version + 1, revision = revision + 1
      WHERE (framework, provider_code, period) = (${framework}, ${providerCode}, ${period})
        AND revision = ${revision} AND state = 'draft' AND NOT EXISTS (${receiptOf(submission, idempotencyKey)}) RETURNING 1),
    audited AS MATERIALIZED (SELECT a.seq, a.hash FROM closed, ${auditing(event)} a),
    stored AS (INSERT INTO submission (framework, provider_code, financial_year, period, version, submitted_at, submitted_by,
        submitted_by_name, deadline_at, late, declaration, reason, catalogue_version, snapshot, snapshot_sha256, figures_sha256,
        audit_seq, audit_head)
      SELECT ${key}, ${at}, ${submitted.name}, ${deadlineAt}::timestamptz, ${late}::boolean, ${submission.declaration}, ${submission.reason},
        ${submission.catalogueVersion}, ${hashes.snapshot}, ${hashes.snapshotSha256}, ${hashes.figuresSha256},
        a.seq, a.hash FROM audited a),
    lines AS (${linesStored(key, submission.lines)}),
    kept AS (INSERT INTO receipt (${RECEIPT}) SELECT ${key}, ${at}, ${idempotencyKey}::uuid, ${hashes.figuresSha256} FROM closed)
    SELECT 1 FROM closed`
  return rows === 1
}

const RECEIPT = Prisma.raw(
  'framework, provider_code, financial_year, period, version, at, person_id, idempotency_key, figures_sha256',
)

/** The lines of the submission that is closed in the same statement. */
function linesStored(key: Prisma.Sql, lines: Submission['lines']): Prisma.Sql {
  return Prisma.sql`INSERT INTO submitted_line (framework, provider_code, financial_year, period, version, indicator,
      definition_version, kind, state, reason, explanation, numerator, denominator, paired, figures, entered_by, entered_by_name,
      entered_at)
    SELECT ${key}, l.* FROM closed, jsonb_to_recordset(${JSON.stringify(lines.map(toColumns))}::jsonb) AS l (indicator text,
      "definitionVersion" int, kind text, state text, reason text, explanation text, numerator bigint, denominator bigint,
      paired bigint, figures jsonb, "enteredBy" uuid, "enteredByName" text, "enteredAt" timestamptz)`
}

/** Whose receipt: of a provider under a framework. */
type Whose = Pick<ReturnKey, 'framework' | 'providerCode'>

function receiptOf({ framework, providerCode }: Whose, idempotencyKey: string): Prisma.Sql {
  return Prisma.sql`SELECT period, version, figures_sha256 AS "figuresSha256" FROM receipt
    WHERE (framework, provider_code, idempotency_key) = (${framework}, ${providerCode}, ${idempotencyKey}::uuid)`
}

/** The receipt of an earlier post with the same key, or null. */
export async function findReceipt(
  tx: Transaction,
  of: Whose,
  idempotencyKey: string,
): Promise<{ period: Period; version: number; figuresSha256: string } | null> {
  const [receipt] = await tx.$queryRaw<{ period: Period; version: number; figuresSha256: string }[]>(
    receiptOf(of, idempotencyKey),
  )
  return receipt ?? null
}
/** One submitted version (the latest when none is named), or null. */
export async function findSubmission(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, period }: ReturnKey,
  version: number | null,
  at: AsAt = null,
): Promise<SubmissionRecord | null> {
  const [row] = await tx.submission.findMany({
    where: {
      framework,
      period,
      AND: [{ providerCode }, scope === 'all' ? {} : { providerCode: { in: [...scope] } }],
      ...(version === null ? {} : { version }),
      ...(at ? { submittedAt: { lt: afterMoment(at) } } : {}),
    },
    orderBy: { version: 'desc' },
    take: 1,
  })
  return row
    ? { ...row, period: storedPeriod(row.period), financialYear: storedYear(row.financialYear) }
    : null
}
