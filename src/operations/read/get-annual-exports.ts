import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { ExportableYear } from '@/domain/exports/exportable-year'
import type { YearPack } from '@/domain/pack/year-pack'
import type { FinancialYear } from '@/domain/periods/period'
import { listExportableYears } from '@/server/db/exportable-years'
import type { Scope } from '@/server/db/scope'
import type { Transaction } from '@/server/db/client'
import { type Work, withSnapshot } from '@/server/db/transaction'
import { type OfferedFile, offerYearFiles } from '../exports/year-file'
import { type Choice, type Narrowing, type YearRead, packOf, readYearFacts } from './read-year-pack'

/** What somebody may take away of a framework. */
export interface AnnualExports {
  readonly framework: Framework
  /** The moment as at which it is shown; null for now. */
  readonly asAt: Date | null
  /** Newest first. */
  readonly years: readonly ExportableYear[]
  /** Those of them in which the one provider that it is narrowed to has something, and how much; all of them where it is to none. */
  readonly listed: readonly ExportableYear[]
  /** Whose year is shown, and its files; null while no year has any. */
  readonly files: {
    readonly year: FinancialYear
    readonly scope: YearPack['scope']
    readonly list: readonly OfferedFile[]
  } | null
  readonly narrowing: Narrowing
  /** To whom it may be narrowed; none while there is no year. */
  readonly choices: readonly Choice[]
}

/** What is asked of them. */
export interface AskedExports {
  /** Empty for the newest. */
  readonly year: string
  readonly narrowing?: Narrowing
  readonly at?: Date | null
}

/**
 * The years with submitted returns or signed declarations that this person may see, and the pack of the one asked for (the newest when
 * none is), without giving a file of it; as it was at a moment, where one is named. Null for somebody who may see none at all, for a
 * year that is not listed, and where it is narrowed to what is not theirs.
 */
export async function getAnnualExports(
  actor: Actor,
  framework: Framework,
  { year: asked, narrowing = {}, at: asAt = null }: AskedExports,
): Promise<AnnualExports | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const work: Work<Found | null> = async ({ tx, at }) => {
    const years = await yearsOf(tx, framework, scope, asAt)
    const shown = asked === '' ? years[0] : years.find(({ year }) => year === asked)
    if (!shown) return asked === '' ? { years, listed: years, shown: null } : null
    const reviewed = reachOf(actor, 'review:read-outcome', framework.code)
    const read = await readYearFacts(tx, { framework, scope, reviewed, narrowing, at, asAt }, shown.year)
    const { provider } = narrowing
    const listed = read && provider ? await yearsOf(tx, framework, [provider], asAt) : years
    return read && { years, listed, shown: read }
  }
  const found = await withSnapshot(actor, work, asAt ?? undefined)
  if (!found) return null
  const { years, listed, shown } = found
  const pack = shown && packOf(shown.facts, narrowing)
  if (shown && !pack) return null
  const files = pack && { year: pack.year, scope: pack.scope, list: offerYearFiles(pack) }
  return { framework, asAt, narrowing, years, listed, files, choices: shown?.choices ?? [] }
}

/** The years of which a scope has something to report. */
async function yearsOf(tx: Transaction, framework: Framework, scope: Scope, asAt: Date | null) {
  const known = await listExportableYears(tx, framework.code, scope, asAt)
  return known.filter(({ returns, declarations }) => returns + declarations > 0)
}

interface Found {
  readonly years: readonly ExportableYear[]
  readonly listed: readonly ExportableYear[]
  readonly shown: YearRead | null
}
