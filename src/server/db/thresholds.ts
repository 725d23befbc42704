import 'server-only'
import type { Direction, Threshold } from '@/domain/thresholds/threshold'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type RecordedRow, asRecorded } from './recorded'
import { type Scope, withinScope } from './scope'

type Row = Omit<Threshold, 'recordedAt' | 'ended'> & RecordedRow

interface Wanted {
  /** At which moment it stood; null for now. */
  readonly at: Date | null
  /** Of one indicator; of all where none is named. */
  readonly indicator?: string
  /** Also what was ended by then. */
  readonly withEnded?: boolean
}

/**
 * The local thresholds of a framework that somebody may see, as they stood: the nation's, and those of commissioners that answered for
 * a provider in scope. What was recorded later is not there yet, and what was ended later stands. One query.
 */
export async function listThresholds(
  tx: Transaction,
  framework: string,
  scope: Scope,
  wanted: Wanted,
): Promise<readonly Threshold[]> {
  const [row] = await tx.$queryRaw<{ thresholds: readonly Row[] }[]>`
    SELECT ${thresholdsJson(framework, scope, wanted)} AS thresholds`
  return toThresholds(row?.thresholds ?? [], wanted.at)
}

/** The same as one value, for a statement that asks for more than that. */
export function thresholdsJson(
  framework: string,
  scope: Scope,
  { at, indicator, withEnded = false }: Wanted,
): Prisma.Sql {
  const moment = at === null ? Prisma.sql`now()` : Prisma.sql`${at}::timestamptz`
  return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'commissionerCode', t.commissioner_code,
      'indicator', t.indicator, 'value', t.value, 'direction', t.direction, 'inForceFrom', t.in_force_from, 'reason', t.rationale,
      'authorName', t.author_name, 'recordedAt', t.recorded_at, 'endedAt', t.ended_at, 'endedByName', t.ended_by_name,
      'endReason', t.end_rationale) ORDER BY t.in_force_from DESC, t.id), '[]')
    FROM local_threshold t WHERE t.framework = ${framework} AND t.recorded_at <= ${moment}
      AND (t.commissioner_code IS NULL OR t.commissioner_code IN (SELECT d.commissioner_code FROM list_service_days(${framework}) d
        WHERE ${withinScope(Prisma.sql`d.provider_code`, scope)}))
      AND ${indicator === undefined ? Prisma.sql`TRUE` : Prisma.sql`t.indicator = ${indicator}`}
      AND (${withEnded} OR t.ended_at IS NULL OR t.ended_at > ${moment}))`
}

export function toThresholds(rows: readonly Row[], at: Date | null): readonly Threshold[] {
  return rows.map((row) => asRecorded(row, at))
}

interface Recorded {
  readonly framework: string
  readonly indicator: string
  readonly commissionerCode: string | null
  readonly value: number
  readonly direction: Direction
  readonly inForceFrom: string
  readonly reason: string
  readonly at: Date
}

/** Asks for a level, with its audit event; says what came of that. */
export async function recordThreshold(
  tx: Transaction,
  { framework, indicator, commissionerCode, value, direction, inForceFrom, reason, at }: Recorded,
): Promise<'made' | 'stands-already' | 'not-found'> {
  const [answer] = await tx.$queryRaw<{ came: 'made' | 'stands-already' | 'not-found' }[]>`
    SELECT set_threshold(${framework}, ${indicator}, ${commissionerCode}, ${value}::numeric, ${direction}, ${inForceFrom}::date, ${reason},
      ${at}::timestamptz) AS came`
  return answer?.came ?? 'not-found'
}

/** Ends one that stands, with its audit event. False when there is none of theirs. */
export async function endThreshold(
  tx: Transaction,
  id: string,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ ended: boolean }[]>`
    SELECT end_threshold(${id}::uuid, ${reason}, ${at}::timestamptz) AS ended`
  return answer?.ended ?? false
}
