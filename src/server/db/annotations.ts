import 'server-only'
import type { Annotation } from '@/domain/annotations/annotation'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { type RecordedRow, asRecorded } from './recorded'
import { type Scope, withinScope } from './scope'

/** An annotation as it arrives as JSON. */
export type AnnotationRow = Omit<Annotation, 'recordedAt' | 'ended'> & RecordedRow

interface Wanted {
  /** At which moment it stood; null for now. */
  readonly at: Date | null
  /** Of one indicator; of all where none is named. */
  readonly indicator?: string
  /** Also what was ended by then. */
  readonly withEnded?: boolean
}

/**
 * The condition by which annotations `a` are read: those of providers in scope and those of everybody, as they stood. What was
 * recorded later is not there yet, and what was ended later stands.
 */
function annotationsWithin(
  framework: string,
  scope: Scope,
  { at, indicator, withEnded = false }: Wanted,
): Prisma.Sql {
  const moment = at === null ? Prisma.sql`now()` : Prisma.sql`${at}::timestamptz`
  return Prisma.sql`a.framework = ${framework}
    AND (a.provider_code IS NULL OR ${withinScope(Prisma.sql`a.provider_code`, scope)})
    AND ${indicator === undefined ? Prisma.sql`TRUE` : Prisma.sql`a.indicator = ${indicator}`}
    AND a.recorded_at <= ${moment} AND (${withEnded} OR a.ended_at IS NULL OR a.ended_at > ${moment})`
}

/** What stands beside the charts of providers in scope, and of everybody, at a moment; in the order in which it was written. One query. */
export async function listAnnotations(
  tx: Transaction,
  framework: string,
  scope: Scope,
  wanted: Wanted,
): Promise<readonly Annotation[]> {
  const rows = await tx.$queryRaw<{ annotations: readonly AnnotationRow[] }[]>`
    SELECT ${annotationsJson(framework, scope, wanted)} AS annotations`
  return toAnnotations(rows[0]?.annotations ?? [], wanted.at)
}

/** The same as one value, for a statement that asks for more than that. */
export function annotationsJson(framework: string, scope: Scope, wanted: Wanted): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'providerCode', a.provider_code,
      'indicator', a.indicator, 'period', a.period, 'kind', a.kind, 'reason', a.reason, 'madeFor', a.made_for,
      'authorName', a.author_name, 'recordedAt', a.recorded_at, 'endedAt', a.ended_at, 'endedByName', a.ended_by_name,
      'endReason', a.end_reason) ORDER BY a.recorded_at, a.id), '[]')
    FROM chart_annotation a WHERE ${annotationsWithin(framework, scope, wanted)})`
}

export function toAnnotations(rows: readonly AnnotationRow[], at: Date | null): readonly Annotation[] {
  return rows.map((row) => asRecorded(row, at))
}

interface Recorded {
  readonly framework: string
  readonly providerCode: string | null
  readonly indicator: string
  readonly period: string
  readonly kind: string
  readonly reason: string
  readonly at: Date
}

/** Writes beside a chart, with its audit event; says what came of that. */
export async function recordAnnotation(
  tx: Transaction,
  { framework, providerCode, indicator, period, kind, reason, at }: Recorded,
): Promise<'made' | 'stands-already' | 'not-found'> {
  const [answer] = await tx.$queryRaw<{ came: 'made' | 'stands-already' | 'not-found' }[]>`
    SELECT annotate_chart(${framework}, ${providerCode}, ${indicator}, ${period}, ${kind}, ${reason}, ${at}::timestamptz) AS came`
  return answer?.came ?? 'not-found'
}

/** Ends what stands, with its audit event. False when there is nothing of theirs that stands. */
export async function endAnnotation(
  tx: Transaction,
  id: string,
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<boolean> {
  const [answer] = await tx.$queryRaw<{ ended: boolean }[]>`
    SELECT end_annotation(${id}::uuid, ${reason}, ${at}::timestamptz) AS ended`
  return answer?.ended ?? false
}
