import 'server-only'
import type { Service } from '@/domain/access/actor'
import type { ActionSource } from '@/domain/actions/action'
import { frameworkOf } from '@/domain/catalogue'
import { findIndicator } from '@/domain/catalogue/find'
import { londonDate } from '@/domain/periods/london'
import {
  type FinancialYear,
  financialYearOf,
  parseFinancialYear,
  periodOfDate,
} from '@/domain/periods/period'
import { findFindingSource, findQuerySource } from '@/server/db/action-changes'
import type { Transaction } from '@/server/db/client'

/** From what an action follows, as an address or a form names it. */
export interface NamedSource extends Service {
  /** The number of a question; null where it follows from none. */
  readonly query: number | null
  /** The number of a finding of the review of a year; null where it follows from none. */
  readonly finding: number | null
  readonly year: string
  /** The indicator that the provider saw to itself; empty for none. */
  readonly indicator: string
}

/** What an action follows from, and of which year: what the provider sees itself is of the year in which it is. */
export interface FoundSource {
  readonly year: FinancialYear
  readonly source: ActionSource
}

/** What it follows from; null where that is not there. */
export async function findActionSource(
  tx: Transaction,
  named: NamedSource,
  at: Date,
): Promise<FoundSource | null> {
  const { query, finding, indicator, framework, providerCode } = named
  if (finding !== null) return findFinding(tx, named, finding)
  if (query !== null) {
    const asked = await findQuerySource(tx, { framework, providerCode }, query)
    const year = asked && parseFinancialYear(asked.year)
    return asked && year
      ? { year, source: { kind: 'query', number: query, indicator: asked.indicator } }
      : null
  }
  const year = financialYearOf(periodOfDate(londonDate(at)))
  if (indicator === '') return { year, source: { kind: 'own', indicator: null } }
  const known = findIndicator(indicator, frameworkOf(framework))
  return known ? { year, source: { kind: 'own', indicator: known.code } } : null
}

async function findFinding(tx: Transaction, named: NamedSource, number: number): Promise<FoundSource | null> {
  const year = parseFinancialYear(named.year)
  const found = year && named.query === null ? await findFindingSource(tx, named, year, number) : undefined
  return found && year ? { year, source: { kind: 'finding', number, indicator: found.indicator } } : null
}
