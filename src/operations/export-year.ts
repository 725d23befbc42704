import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { compareNaturally } from '@/domain/natural-order'
import { annualRecords } from '@/domain/exports/annual-columns'
import { annualRows } from '@/domain/exports/annual-rows'
import { toCsv } from '@/domain/exports/csv'
import type { FinancialYear } from '@/domain/periods/period'
import { recordAudit } from '@/server/db/audit'
import type { Transaction } from '@/server/db/client'
import { listReportedPeriods } from '@/server/db/dashboards'
import { listProvidersInScope } from '@/server/db/providers'
import type { Scope } from '@/server/db/scope'
import { listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { sha256 } from './seal'

/**
 * The annual export of whatever this person may see, as CSV, or null when the year is unknown or there is nothing for
 * this person to see. The same submissions give the same bytes. Who took it is kept in the chain of downloads.
 */
export function exportYear(actor: Actor, year: FinancialYear, clock?: Date): Promise<string | null> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      if (!mayAnywhere(actor, 'return:read-submitted')) return null
      const scope = reachOf(actor, 'return:read-submitted')
      const periods = await listReportedPeriods(tx, framework.code, scope)
      if (!periods.some(({ financialYear }) => financialYear === year)) return null
      const csv = await buildCsv(tx, scope, year)
      await recordAudit(tx, {
        organisation: 'downloads',
        action: 'annual-export-downloaded',
        object: `${year}.csv`,
        at,
        new: { sha256: sha256(csv) },
      })
      return csv
    },
    clock,
  )
}

async function buildCsv(tx: Transaction, scope: Scope, year: FinancialYear): Promise<string> {
  const providers = await listProvidersInScope(tx, framework.code)
  const lines = await listLatestLines(tx, framework.code, scope, { financialYear: year })
  const codes = providers.map(({ code }) => code).filter((code) => scope === 'all' || scope.includes(code))
  const rows = codes.toSorted(compareNaturally).flatMap((provider) => {
    const own = lines.filter(({ providerCode }) => providerCode === provider)
    return annualRows(framework, { year, provider, lines: own, declared: new Map() })
  })
  return toCsv(annualRecords(rows))
}
