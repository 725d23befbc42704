import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import type { AnnualSources } from '@/domain/exports/annual-document'
import { annualRows } from '@/domain/exports/annual-rows'
import { statusesOf } from '@/domain/exports/declaration-in-force'
import { compareNaturally } from '@/domain/natural-order'
import { type FinancialYear, periodsOf } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { listDeclarationsInForce } from '@/server/db/declarations-in-force'
import { listProvidersInScope } from '@/server/db/providers'
import type { Scope } from '@/server/db/scope'
import { listSubmissionHashes } from '@/server/db/submission-hashes'
import { listLatestLines } from '@/server/db/submitted-lines'

/** Everything that a year is made of, for some providers or for all of them. */
export interface AnnualYear extends AnnualSources {
  readonly framework: Framework
  readonly year: FinancialYear
  readonly isAll: boolean
  readonly providers: readonly string[]
}

/** A year of the providers in scope: the versions in force and nothing else. Four queries. */
export async function readAnnualYear(
  tx: Transaction,
  framework: Framework,
  scope: Scope,
  year: FinancialYear,
): Promise<AnnualYear> {
  const listed = await listProvidersInScope(tx, framework.code, scope)
  const lines = await listLatestLines(tx, framework.code, scope, periodsOf(year))
  const hashes = await listSubmissionHashes(tx, framework.code, scope, year)
  const declarations = await listDeclarationsInForce(tx, framework.code, scope, year)
  const providers = listed.map(({ code }) => code).toSorted(compareNaturally)
  const rows = providers.flatMap((provider) => {
    const own = lines.filter(({ providerCode }) => providerCode === provider)
    return annualRows(framework, { year, provider, lines: own, declared: statusesOf(declarations, provider) })
  })
  return { framework, year, isAll: scope === 'all', providers, rows, lines, hashes, declarations }
}
