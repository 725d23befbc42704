import 'server-only'
import type { Service } from '@/domain/access/actor'
import type { ActionSource, Aim } from '@/domain/actions/action'
import { frameworkOf } from '@/domain/catalogue'
import { findIndicator } from '@/domain/catalogue/find'
import { type QuarterlyIndicator, isQuarterly } from '@/domain/catalogue/indicator'
import { kinds } from '@/domain/kinds'
import { londonDate } from '@/domain/periods/london'
import {
  type FinancialYear,
  financialYearOf,
  parseFinancialYear,
  periodOfDate,
  addQuarters,
} from '@/domain/periods/period'
import { findFindingSource, findQuerySource } from '@/server/db/action-changes'
import type { Transaction } from '@/server/db/client'
import { listLatestLines } from '@/server/db/submitted-lines'

/** So far back a figure may lie from which one sets out. */
const RECENT_QUARTERS = 8

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
  /** The line at whose figure it may aim; null where it is about none. */
  readonly line: AimedLine | null
}

/** A line with its figure of the latest quarter in force, a share or mean days; null where none was submitted lately. */
export interface AimedLine {
  readonly indicator: QuarterlyIndicator
  readonly baseline: Aim['baseline']
}

type Followed = Pick<FoundSource, 'year' | 'source'>

/** What it follows from, and at what it may aim; null where that is not there. */
export async function findActionSource(
  tx: Transaction,
  named: NamedSource,
  at: Date,
): Promise<FoundSource | null> {
  const found = await findSource(tx, named, at)
  const line = found && (await findLine(tx, named, found.source.indicator, at))
  return found && { ...found, line }
}

async function findSource(tx: Transaction, named: NamedSource, at: Date): Promise<Followed | null> {
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

async function findFinding(tx: Transaction, named: NamedSource, number: number): Promise<Followed | null> {
  const year = parseFinancialYear(named.year)
  const found = year && named.query === null ? await findFindingSource(tx, named, year, number) : undefined
  return found && year ? { year, source: { kind: 'finding', number, indicator: found.indicator } } : null
}

async function findLine(
  tx: Transaction,
  { framework, providerCode }: Service,
  code: string | null,
  at: Date,
): Promise<AimedLine | null> {
  const indicator = code === null ? null : findIndicator(code, frameworkOf(framework))
  if (!indicator || !isQuarterly(indicator)) return null
  const current = periodOfDate(londonDate(at))
  const recent = Array.from({ length: RECENT_QUARTERS }, (_, back) => addQuarters(current, -back))
  const lines = await listLatestLines(tx, framework, [providerCode], recent, { at: null })
  const latest = lines
    .filter((line) => line.indicator === indicator.code && line.state === 'value')
    .toSorted((one, other) => (one.period < other.period ? 1 : -1))[0]
  const value = latest && kinds[indicator.kind].estimate(latest.figures)?.value
  return { indicator, baseline: latest && value !== undefined ? { value, period: latest.period } : null }
}
