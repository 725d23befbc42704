import 'server-only'
import type { WindowKey } from '@/domain/timetable/window-id'
import type { Transaction } from './client'

/** Leave to correct what a provider reported for a period, after the close of the year. */
export interface Allowance {
  readonly untilAt: Date
  readonly reason: string
  readonly grantedByName: string
  readonly grantedAt: Date
  readonly endedAt: Date | null
}

/** What of a provider's was reported, how far, and until when it may be corrected; null where it is not there or not in reach. One query. */
export interface Correctable {
  /** The number of the version in force; 0 where none is. */
  readonly version: number
  /** Until when it may be corrected, with leave where that stands. */
  readonly correctableUntil: Date
  readonly yearClosesAt: Date
  /** The newest first. */
  readonly allowances: readonly Allowance[]
}

type Row = Omit<Correctable, 'allowances'> & {
  readonly allowances: readonly (Omit<Allowance, 'untilAt' | 'grantedAt' | 'endedAt'> &
    Record<'untilAt' | 'grantedAt', string> & { readonly endedAt: string | null })[]
}

export async function findCorrectable(
  tx: Transaction,
  { framework, period }: WindowKey,
  providerCode: string,
): Promise<Correctable | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT o.version, w.year_closes_at AS "yearClosesAt", greatest(w.year_closes_at, e.extended_until, e.correctable_until) AS "correctableUntil",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('untilAt', x.until_at, 'reason', x.reason, 'grantedByName', x.granted_by_name,
          'grantedAt', x.granted_at, 'endedAt', x.ended_at) ORDER BY x.granted_at DESC), '[]') FROM window_extension x
        WHERE (x.framework, x.provider_code, x.period, x.kind) = (${framework}, ${providerCode}, ${period}, 'correction')) AS allowances
    FROM (SELECT version FROM quarterly_return WHERE (framework, provider_code, period) = (${framework}, ${providerCode}, ${period})
      UNION ALL SELECT version FROM declaration WHERE (framework, provider_code, financial_year) = (${framework}, ${providerCode}, ${period})) o
    JOIN reporting_window w ON (w.framework, w.period) = (${framework}, ${period})
    LEFT JOIN own_extension e ON (e.framework, e.provider_code, e.period) = (${framework}, ${providerCode}, ${period})`
  return row ? { ...row, allowances: row.allowances.map(toAllowance) } : null
}

function toAllowance({ untilAt, grantedAt, endedAt, ...row }: Row['allowances'][number]): Allowance {
  return {
    ...row,
    untilAt: new Date(untilAt),
    grantedAt: new Date(grantedAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  }
}
