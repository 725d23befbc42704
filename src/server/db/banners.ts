import 'server-only'
import type { FinancialYear, Period } from '@/domain/periods/period'
import type { Database } from './client'

/** What everybody under a framework is told while they have more time for a period. */
export interface Banner {
  readonly framework: string
  readonly period: Period | FinancialYear
  readonly untilAt: Date
  readonly message: string
}

/** Those that stand now, of every framework. One query. */
export async function listBanners(db: Database): Promise<readonly Banner[]> {
  return db.$queryRaw<Banner[]>`SELECT framework, period, until_at AS "untilAt", message FROM list_banners()`
}
