import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { ExportableYear } from '@/domain/exports/exportable-year'
import type { FinancialYear } from '@/domain/periods/period'
import type { AnnualFile } from '@/operations/annual-file'
import { describeYear } from '@/operations/export-year'
import { listExportableYears } from '@/server/db/exportable-years'
import { withActor } from '@/server/db/transaction'

export interface AnnualExports {
  /** Newest first. */
  readonly years: readonly ExportableYear[]
  /** Rows and fingerprints of one year's files; null while no year has any. */
  readonly files: { readonly year: FinancialYear; readonly list: readonly AnnualFile[] } | null
}

/**
 * The years with submitted returns or signed declarations in this person's scope, and the files of the one asked for (the newest when none is).
 * Null for somebody who may see none at all, and for a year that is not listed.
 */
export async function getAnnualExports(actor: Actor, asked: string): Promise<AnnualExports | null> {
  const years = await listYears(actor)
  if (!years) return null
  const shown = asked === '' ? years[0] : years.find(({ year }) => year === asked)
  if (!shown) return asked === '' ? { years, files: null } : null
  const list = await describeYear(actor, shown.year)
  return { years, files: list && { year: shown.year, list } }
}

function listYears(actor: Actor): Promise<readonly ExportableYear[] | null> {
  return withActor(actor, async ({ tx }) => {
    if (!mayAnywhere(actor, 'return:read-submitted')) return null
    const scope = reachOf(actor, 'return:read-submitted', framework.code)
    const years = await listExportableYears(tx, framework.code, scope)
    return years.filter(({ returns, declarations }) => returns + declarations > 0)
  })
}
