import 'server-only'
import type { SealedInputs, SealedSnapshot, SealingEvent } from '@/domain/pack/sealed-inputs'
import type { FinancialYear } from '@/domain/periods/period'
import { type AsAt, declarationsAt, returnsAt } from './as-at'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'

/** The snapshots of a year that are in force, or were at a moment, and the events by which they were recorded. Two queries. */
export async function listSealedInputs(
  tx: Transaction,
  framework: string,
  scope: Scope,
  year: FinancialYear,
  at: AsAt = null,
): Promise<SealedInputs> {
  const of = (period: Prisma.Sql, kind: SealedSnapshot['kind']) => Prisma.sql`SELECT ${kind} AS kind,
      s.provider_code AS "providerCode", ${period} AS period, s.version, s.snapshot, s.snapshot_sha256 AS "snapshotSha256",
      s.audit_seq::int AS "auditSeq", s.audit_head AS "auditHead"`
  const within = Prisma.sql`s.framework = ${framework} AND s.financial_year = ${year}
      AND ${withinScope(Prisma.sql`s.provider_code`, scope)}`
  const snapshots = await tx.$queryRaw<SealedSnapshot[]>`
    ${of(Prisma.sql`s.period`, 'submission')} FROM submission s
      JOIN ${returnsAt(framework, at)} r USING (framework, provider_code, period, version) WHERE ${within}
    UNION ALL ${of(Prisma.sql`s.financial_year`, 'declaration')} FROM signed_declaration s
      JOIN ${declarationsAt(framework, at)} d USING (framework, provider_code, financial_year, version) WHERE ${within}
    ORDER BY 2, 3`
  const events = await tx.$queryRaw<SealingEvent[]>`
    SELECT organisation, seq::int, head, statement FROM list_sealing_events(${framework}, ${year}) e
    WHERE ${withinScope(Prisma.sql`e.organisation`, scope)}`
  return { snapshots, events: eventsOf(snapshots, events) }
}

/** Those of what is in force, and not of what it replaced. */
function eventsOf(
  snapshots: readonly SealedSnapshot[],
  events: readonly SealingEvent[],
): readonly SealingEvent[] {
  const recorded = new Set(snapshots.map(({ providerCode, auditSeq }) => `${providerCode} ${auditSeq}`))
  return events.filter(
    ({ organisation, seq, statement }) =>
      recorded.has(`${organisation} ${seq}`) || statement.includes('"text-redacted"'),
  )
}
