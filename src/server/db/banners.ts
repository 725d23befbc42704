import 'server-only'
import type { FinancialYear, Period } from '@/domain/periods/period'
import { Prisma } from './generated/client'

/** What everybody under a framework is told while they have more time for a period. */
export interface Banner {
  readonly framework: string
  readonly period: Period | FinancialYear
  readonly untilAt: Date
  readonly message: string
}

/** A banner as it arrives as JSON. */
export type BannerRow = Omit<Banner, 'untilAt'> & { readonly untilAt: string }

/** Those that stand now, of every framework, the one that was given first before others: one value of a statement that asks for more. */
export const bannersJson = Prisma.sql`(SELECT coalesce(jsonb_agg(jsonb_build_object('framework', framework, 'period', period,
  'untilAt', until_at, 'message', message)), '[]') FROM list_banners())`

export function toBanners(rows: readonly BannerRow[]): readonly Banner[] {
  return rows.map((row) => ({ ...row, untilAt: new Date(row.untilAt) }))
}
