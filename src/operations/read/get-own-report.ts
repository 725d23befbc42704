import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { FinancialYear } from '@/domain/periods/period'
import { type Awaited, awaitedOf } from '@/domain/reports/awaited'
import { type OwnReport, ownReport } from '@/domain/reports/own-report'
import type { Transaction } from '@/server/db/client'
import { listReturnHeaders } from '@/server/db/return-headers'
import { type Work, withSnapshot } from '@/server/db/transaction'
import { findProvider } from './find-provider'
import { reachesProvider } from './reaches-provider'
import { packOf, readYearFacts } from './read-year-pack'
import { readYearSigns } from './read-year-signs'

/** The report of a provider's year. */
export interface OwnReportRead {
  readonly framework: Framework
  readonly year: FinancialYear
  /** The moment as at which it is given; null for now. */
  readonly asAt: Date | null
  readonly provider: { readonly code: string; readonly name: string }
  /** What is still to come before there is a report; none once there is one. */
  readonly awaited: readonly Awaited[]
  /** Null while something is awaited. */
  readonly report: OwnReport | null
}

interface Asked {
  readonly providerCode: string
  readonly year: FinancialYear
  /** The moment as at which it is given; left out or null for now. */
  readonly at?: Date | null
}

/**
 * What a provider is told about one of its years, for whoever may see what it submitted: ready the day the last of its quarters is
 * accepted, and before that what is awaited. Null where it is not theirs, or nothing of the year was ever opened for it.
 */
export async function getOwnReport(
  actor: Actor,
  framework: Framework,
  { providerCode, year, at: asAt = null }: Asked,
  clock?: Date,
): Promise<OwnReportRead | null> {
  if (!reachesProvider(actor, 'return:read-submitted', framework, providerCode)) return null
  const work: Work<Found | null> = async ({ tx, at }) => {
    const all = await listReturnHeaders(tx, framework.code, [providerCode], { at: asAt })
    const own = all.filter(({ window }) => window.financialYear === year)
    const provider = own.length > 0 ? await findProvider(tx, framework, providerCode, asAt) : null
    if (!provider) return null
    const awaited = awaitedOf(year, own)
    const of = { actor, framework, providerCode, at, asAt }
    return { provider, awaited, read: awaited.length > 0 ? null : await readYear(tx, of, year) }
  }
  const found = await withSnapshot(actor, work, asAt ?? clock)
  if (!found) return null
  const { provider, awaited, read } = found
  const { code, name } = provider
  return { framework, year, asAt, provider: { code, name }, awaited, report: read && toReport(read) }
}

interface Found extends Pick<OwnReportRead, 'provider' | 'awaited'> {
  readonly read: YearOfOne | null
}

type YearOfOne = NonNullable<globalThis.Awaited<ReturnType<typeof readYear>>>

interface Of {
  readonly actor: Actor
  readonly framework: Framework
  readonly providerCode: string
  readonly at: Date
  readonly asAt: Date | null
}

async function readYear(
  tx: Transaction,
  { actor, framework, providerCode, at, asAt }: Of,
  year: FinancialYear,
) {
  const reach = reachOf(actor, 'return:read-submitted', framework.code)
  const narrowing = { provider: providerCode }
  const reviewed = reachOf(actor, 'review:read-outcome', framework.code)
  const asked = { framework, scope: reach, reviewed, narrowing, at, asAt }
  const read = await readYearFacts(tx, asked, year)
  if (!read) return null
  // All of its quarters are in: it is judged up to the last of them, whoever asks.
  const of = { framework, reach, asAt, received: [providerCode] }
  return { ...read, narrowing, judge: await readYearSigns(tx, of, year) }
}

/** Worked out once the transaction is over. */
function toReport({ facts, narrowing, judge }: YearOfOne) {
  const pack = packOf(facts, narrowing)
  return pack && ownReport({ pack, ...judge(pack, facts) })
}
