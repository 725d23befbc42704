import 'server-only'
import type { Handover, HandoverStep } from '@/domain/forms/handover'
import type { Transaction } from './client'
import { Prisma } from './generated/client'

/** A handover as it arrives as JSON. */
export interface HandoverRow {
  readonly step: HandoverStep
  readonly revision: number
  readonly comment: string | null
  readonly handed_by: string
  readonly handed_by_name: string
  readonly handed_at: string
}

/** Of a draft: how it was last handed on, as JSON; no row where it never was. `x` names the table in `own`. */
export function lastHandover(own: Prisma.Sql, period: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`SELECT to_jsonb(x) FROM handover x WHERE ${own} AND x.period = ${period}
    ORDER BY x.revision DESC, x.handed_at DESC LIMIT 1`
}

export function toHandover(row: HandoverRow): Handover {
  const { step, revision, comment } = row
  const handed = { personId: row.handed_by, name: row.handed_by_name, at: new Date(row.handed_at) }
  return { step, revision, comment, handed }
}

/** Writes how a draft is handed on. It can never be changed afterwards. */
export async function recordHandover(
  tx: Transaction,
  { framework, providerCode, period }: { framework: string; providerCode: string; period: string },
  { step, revision, comment, handed }: Handover,
): Promise<void> {
  const by = { handedBy: handed.personId, handedByName: handed.name, handedAt: handed.at }
  await tx.handover.create({
    data: { framework, providerCode, period, step, revision, comment, ...by },
    select: { step: true },
  })
}
