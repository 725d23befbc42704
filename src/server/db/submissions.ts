import 'server-only'
import type { Period } from '@/domain/periods/period'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Submission } from '@/domain/returns/submission'
import type { SubmissionHashes, SubmissionRecord } from '@/domain/returns/submission-record'
import type { Scope } from './scope'
import { storedPeriod, storedYear } from './stored-text'
import { toColumns } from './submitted-lines'
import type { Transaction } from './client'

/** Writes a submission, its wide lines and its receipt. They can never be changed afterwards. */
export async function recordSubmission(
  tx: Transaction,
  submission: Submission,
  hashes: SubmissionHashes,
  idempotencyKey: string,
): Promise<void> {
  const { framework, providerCode, period, financialYear, version, submitted } = submission
  const key = { framework, providerCode, financialYear, period, version }
  await tx.submission.create({ data: { ...toRow(submission), ...hashes }, select: { version: true } })
  await tx.submittedLine.createMany({
    data: submission.lines.map((line) => ({ ...key, ...toColumns(line) })),
  })
  const { figuresSha256 } = hashes
  await tx.receipt.create({
    data: { ...key, idempotencyKey, figuresSha256, personId: submitted.personId, at: submitted.at },
    select: { version: true },
  })
}

function toRow({ lines: _, about: __, warnings: ___, submitted, ...row }: Submission) {
  const { at: submittedAt, personId: submittedBy, name: submittedByName } = submitted
  return { ...row, submittedAt, submittedBy, submittedByName }
}

/** The receipt of an earlier post with the same key, or null. */
export async function findReceipt(
  tx: Transaction,
  framework: string,
  { providerCode }: ReturnKey,
  idempotencyKey: string,
): Promise<{ period: Period; version: number; figuresSha256: string } | null> {
  const row = await tx.receipt.findUnique({
    where: { framework_providerCode_idempotencyKey: { framework, providerCode, idempotencyKey } },
    select: { period: true, version: true, figuresSha256: true },
  })
  return row && { ...row, period: storedPeriod(row.period) }
}

/** One submitted version (the latest when none is named), or null. */
export async function findSubmission(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, period }: ReturnKey,
  version: number | null,
): Promise<SubmissionRecord | null> {
  const [row] = await tx.submission.findMany({
    where: {
      framework,
      period,
      AND: [{ providerCode }, scope === 'all' ? {} : { providerCode: { in: [...scope] } }],
      ...(version === null ? {} : { version }),
    },
    orderBy: { version: 'desc' },
    take: 1,
  })
  return row
    ? { ...row, period: storedPeriod(row.period), financialYear: storedYear(row.financialYear) }
    : null
}
