import 'server-only'
import type { PackSubmission } from '@/domain/pack/pack-inputs'
import type { FinancialYear } from '@/domain/periods/period'
import { type AsAt, returnsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** Versions in force of a year's returns, or that were at a moment, with their fingerprints and when they came, in order of provider and period. One query. */
export async function listSubmissionHashes(
  tx: Transaction,
  framework: string,
  scope: Scope,
  year: FinancialYear,
  at: AsAt = null,
): Promise<readonly PackSubmission[]> {
  return tx.$queryRaw<PackSubmission[]>`
    SELECT s.provider_code AS "providerCode", s.period, s.version, s.snapshot_sha256 AS "snapshotSha256",
      s.audit_seq::int AS "auditSeq", s.audit_head AS "auditHead", s.submitted_at AS "submittedAt", s.late
    FROM submission s JOIN ${returnsAt(framework, at)} r USING (framework, provider_code, period, version)
    WHERE s.framework = ${framework} AND s.financial_year = ${year}
      AND ${withinScope(Prisma.sql`s.provider_code`, scope)}
    ORDER BY s.provider_code COLLATE "C", s.period COLLATE "C"`
}
