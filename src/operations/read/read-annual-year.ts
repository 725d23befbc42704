import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import type { AnnualSources } from '@/domain/exports/annual-document'
import { annualRows } from '@/domain/exports/annual-rows'
import { statusesOf } from '@/domain/exports/declaration-in-force'
import { groupBy } from '@/domain/group-by'
import { compareNaturally } from '@/domain/natural-order'
import { type FinancialYear, periodsOf } from '@/domain/periods/period'
import { absenceUnder } from '@/domain/returns/absent-lines'
import { type ServiceRecord, isInService, noService, ownDeadline } from '@/domain/returns/service-record'
import type { Transaction } from '@/server/db/client'
import { listDeclarationsInForce } from '@/server/db/declarations-in-force'
import type { Scope } from '@/server/db/scope'
import { listSubmissionHashes } from '@/server/db/submission-hashes'
import { readTerms } from './read-terms'
import { listLatestLines } from '@/server/db/submitted-lines'

/** Everything that a year is made of, for some providers or for all of them. */
export interface AnnualYear extends AnnualSources {
  readonly framework: Framework
  readonly year: FinancialYear
  readonly isAll: boolean
  readonly providers: readonly string[]
}

/** Of which framework and which providers, and when. */
interface Asked {
  readonly framework: Framework
  readonly scope: Scope
  readonly at: Date
  /** The moment as at which it is given; null for now. */
  readonly asAt: Date | null
}

/**
 * A year of the providers in scope that were in service in it, or submitted something: the versions in force, or that were at a moment, and nothing
 * else. Four queries, which must see one snapshot, so that no submission stands with the hash of another; it is worked out when
 * whoever asks has let go of the transaction.
 */
export async function readAnnualYear(
  tx: Transaction,
  { framework, scope, at, asAt }: Asked,
  year: FinancialYear,
): Promise<() => AnnualYear> {
  const terms = await readTerms(tx, framework, scope, at, { asAt })
  const lines = await listLatestLines(tx, framework.code, scope, periodsOf(year), { at: asAt })
  const hashes = await listSubmissionHashes(tx, framework.code, scope, year, asAt)
  const declarations = await listDeclarationsInForce(tx, framework.code, scope, year, asAt)
  const found = { framework, year, isAll: scope === 'all', lines, hashes, declarations }
  return () => workOut(found, terms, at)
}

function workOut(
  found: Omit<AnnualYear, 'providers' | 'rows'>,
  { records, deadlines, termsOf }: Awaited<ReturnType<typeof readTerms>>,
  at: Date,
): AnnualYear {
  const { framework, year } = found
  const isOver = (record: ServiceRecord) =>
    at > (ownDeadline(record, year, deadlines.get(year) ?? null) ?? at)
  const inYear = new Set([...records].filter(([, record]) => isInYear(record, year)).map(([code]) => code))
  const lines = groupBy(found.lines, ({ providerCode }) => providerCode)
  const declarations = groupBy(found.declarations, ({ providerCode }) => providerCode)
  const all = new Set([...inYear, ...lines.keys(), ...declarations.keys()])
  const providers = [...all].toSorted(compareNaturally)
  const rows = providers.flatMap((provider) =>
    annualRows(framework, {
      ...{ year, provider, declared: statusesOf(declarations.get(provider) ?? [], provider) },
      lines: lines.get(provider) ?? [],
      absenceOf: absenceUnder(termsOf(provider)),
      leads: records.get(provider)?.leads ?? [],
      isDeclarationOver: inYear.has(provider) && isOver(records.get(provider) ?? noService),
    }),
  )
  return { ...found, providers, rows }
}

function isInYear(record: ServiceRecord, year: FinancialYear): boolean {
  return periodsOf(year).some((period) => isInService(record, period))
}
