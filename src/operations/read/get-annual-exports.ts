import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { ExportableYear } from '@/domain/exports/exportable-year'
import type { FinancialYear } from '@/domain/periods/period'
import { listExportableYears } from '@/server/db/exportable-years'
import { type Work, withSnapshot } from '@/server/db/transaction'
import { type AnnualFile, listAnnualFiles } from '../annual-file'
import { type AnnualYear, readAnnualYear } from './read-annual-year'

/** What somebody may take away of a framework. */
export interface AnnualExports {
  readonly framework: Framework
  /** The moment as at which it is shown; null for now. */
  readonly asAt: Date | null
  /** Newest first. */
  readonly years: readonly ExportableYear[]
  /** Rows and fingerprints of one year's files; null while no year has any. */
  readonly files: { readonly year: FinancialYear; readonly list: readonly AnnualFile[] } | null
}

/**
 * The years with submitted returns or signed declarations that this person may see, and what the files of the one asked for
 * would be (the newest when none is), without giving them; as it was at a moment, where one is named. Null for somebody who may see none at all, and for a year that is not listed.
 */
export async function getAnnualExports(
  actor: Actor,
  framework: Framework,
  asked: string,
  asAt: Date | null = null,
): Promise<AnnualExports | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const work: Work<Found | null> = async ({ tx, at }) => {
    const known = await listExportableYears(tx, framework.code, scope, asAt)
    const years = known.filter(({ returns, declarations }) => returns + declarations > 0)
    const shown = asked === '' ? years[0] : years.find(({ year }) => year === asked)
    if (!shown) return asked === '' ? { years, shown: null } : null
    const { year } = shown
    return { years, shown: { year, toYear: await readAnnualYear(tx, { framework, scope, at, asAt }, year) } }
  }
  const read = await withSnapshot(actor, work, asAt ?? undefined)
  if (!read) return null
  const { years, shown } = read
  const files = shown && { year: shown.year, list: listAnnualFiles(shown.toYear()) }
  return { framework, asAt, years, files }
}

interface Found {
  readonly years: readonly ExportableYear[]
  readonly shown: { readonly year: FinancialYear; readonly toYear: () => AnnualYear } | null
}
