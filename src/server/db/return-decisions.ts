import 'server-only'
import type { DecisionKind, ReturnDecision } from '@/domain/returns/decision'
import { type ReturnKey, type ReturnState, yearOf } from '@/domain/returns/quarterly-return'
import type { ReturnStanding } from '@/domain/returns/return-standing'
import { type AuditEvent, auditing } from './audit'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type Scope, withinScope } from './scope'
import { joinOwnExtension, ownMoments } from './windows'

/** A decision as it arrives as JSON. */
export interface DecisionRow {
  readonly decision: DecisionKind
  readonly version: number
  readonly revision: number
  readonly reason: string | null
  readonly decided_by: string
  readonly decided_by_name: string
  readonly decided_at: string
}

/** How a return stands, without any figure; null when it is not there or not in scope. One query. */
export async function findStanding(
  tx: Transaction,
  framework: string,
  scope: Scope,
  { providerCode, period }: ReturnKey,
): Promise<ReturnStanding | null> {
  const [row] = await tx.$queryRaw<(Omit<ReturnStanding, 'decisions'> & { decisions: DecisionRow[] })[]>`
    SELECT r.state, r.version, r.revision, ${ownMoments.yearClosesAt} AS "yearClosesAt",
      (SELECT coalesce(jsonb_agg(to_jsonb(d) ORDER BY d.version, d.revision), '[]') FROM return_decision d
        WHERE d.framework = r.framework AND d.provider_code = r.provider_code AND d.period = r.period) AS decisions
    FROM quarterly_return r JOIN reporting_window w ON (w.framework, w.period) = (r.framework, r.period)
    ${joinOwnExtension(Prisma.sql`r`, Prisma.sql`r.period`)}
    WHERE r.framework = ${framework} AND r.provider_code = ${providerCode} AND r.period = ${period}
      AND ${withinScope(Prisma.sql`r.provider_code`, scope)}`
  return row ? { ...row, decisions: row.decisions.map(toDecision) } : null
}

/** Writes a decision. It can never be changed afterwards. */
export async function recordDecision(
  tx: Transaction,
  key: ReturnKey,
  { decided, ...decision }: ReturnDecision,
): Promise<void> {
  const { framework, providerCode, period } = key
  const { version, revision, reason } = decision
  await tx.$executeRaw`
    INSERT INTO return_decision (framework, provider_code, financial_year, period, version, revision, decision, reason, decided_by,
      decided_by_name, decided_at)
    VALUES (${framework}, ${providerCode}, ${yearOf(key)}, ${period}, ${version}, ${revision}, ${decision.decision}, ${reason},
      ${decided.personId}::uuid, ${decided.name}, ${decided.at}::timestamptz)`
}

/** Lets a return stand as was decided, over the revision that was read, and records it. False when it has moved on. */
export async function moveReturn(
  tx: Transaction,
  { framework, providerCode, period }: ReturnKey,
  { revision, state }: { readonly revision: number; readonly state: ReturnState },
  event: AuditEvent,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    WITH moved AS (UPDATE quarterly_return SET state = ${state}, revision = revision + 1
      WHERE framework = ${framework} AND provider_code = ${providerCode} AND period = ${period}
        AND revision = ${revision} AND state <> ${state} RETURNING 1)
    SELECT a.seq FROM moved, ${auditing(event)} a`
  return written === 1
}

export function toDecision({ decided_by, decided_by_name, decided_at, ...row }: DecisionRow): ReturnDecision {
  const { decision, version, revision, reason } = row
  const decided = { personId: decided_by, name: decided_by_name, at: new Date(decided_at) }
  return { decision, version, revision, reason, decided }
}
