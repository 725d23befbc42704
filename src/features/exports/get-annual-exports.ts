import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { FinancialYear } from '@/domain/periods/period'
import { type ReportedPeriod, listReportedPeriods } from '@/server/db/dashboards'
import { withActor } from '@/server/db/transaction'

/** A financial year with submitted returns. */
export interface ExportableYear {
  readonly year: FinancialYear
  readonly returns: number
  /** Quarters of the year with at least one submitted return. */
  readonly quarters: number
}

/** The years with submitted returns in this person's scope, newest first; null for somebody who may see none at all. */
export function getAnnualExports(actor: Actor): Promise<readonly ExportableYear[] | null> {
  return withActor(actor, async ({ tx }) => {
    if (!mayAnywhere(actor, 'return:read-submitted')) return null
    const scope = reachOf(actor, 'return:read-submitted')
    return toYears(await listReportedPeriods(tx, framework.code, scope))
  })
}

function toYears(periods: readonly ReportedPeriod[]): readonly ExportableYear[] {
  const reported = periods.filter(({ submitted }) => submitted > 0)
  const years = [...new Set(reported.map(({ financialYear }) => financialYear))]
  return years.map((year) => {
    const own = reported.filter(({ financialYear }) => financialYear === year)
    return { year, quarters: own.length, returns: own.reduce((sum, { submitted }) => sum + submitted, 0) }
  })
}
