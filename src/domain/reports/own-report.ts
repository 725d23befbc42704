import { quarterlyIndicators } from '../catalogue/find'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Chart } from '../charts/chart'
import type { ProviderHistory } from '../judgement/histories'
import type { PooledOthers } from '../judgement/national-comparator'
import type { YearSigns } from '../pack/year-signs'
import type { YearPack } from '../pack/year-pack'
import { signOf } from '../papers/sign-of'
import { type FinancialYear, addYears, periodsOf } from '../periods/period'
import { poolLine } from '../pooling/pool-line'
import { sayPooled } from '../pooling/say-pooled'
import { otherServices } from './other-services'
import type { ReportLine, SaidFigure } from './report-line'
import { sayNext } from './say-next'
import { sayYourYear } from './say-your-year'

/** What the report of a provider's year is worked out from. */
export interface ReportFacts {
  /** Of this provider alone. */
  readonly pack: YearPack
  readonly signs: YearSigns
  /** Of everybody within the reader's reach, this provider among them. */
  readonly histories: ReadonlyMap<string, ProviderHistory>
  readonly others: ReadonlyMap<string, PooledOthers> | null
}

/** A provider's year as it is told to itself: plain words first, numbers after, and what to do next. */
export interface OwnReport {
  readonly pack: YearPack
  readonly said: readonly string[]
  readonly next: readonly string[]
  /** Those to talk about first. */
  readonly lines: readonly ReportLine[]
  /** Of those to talk about. */
  readonly charts: readonly { readonly finding: string; readonly chart: Chart }[]
}

/** The report of a year. What comes before it was reported here or is vouched for. */
export function ownReport(facts: ReportFacts): OwnReport {
  const { pack, signs } = facts
  const lines = linesOf(facts).toSorted(
    (left, right) => Number(right.sign?.flag != null) - Number(left.sign?.flag != null),
  )
  const charts = lines.flatMap(({ sign }) =>
    sign?.flag && sign.chart ? [{ finding: `${sign.flag.whole}.`, chart: sign.chart }] : [],
  )
  return {
    ...{ pack, lines, charts },
    said: sayYourYear(pack, signs, lines),
    next: sayNext(pack, lines),
  }
}

function linesOf({ pack, signs, histories, others }: ReportFacts): readonly ReportLine[] {
  const { framework, year } = pack
  const quarters = periodsOf(year)
  const provider = pack.providers[0]?.code ?? ''
  const lines = quarterlyIndicators(quarters.at(-1) ?? signs.marked, framework)
  const told = otherServices(framework, lines, { provider, quarters, histories, others })
  return lines.map((indicator) => ({
    ...{ indicator, others: told.get(indicator.code) ?? null },
    year: yearIn(pack, indicator),
    before: yearBefore(indicator, addYears(year, -1), histories.get(provider)),
    sign: signOf(signs, provider, indicator.code),
  }))
}

function yearIn({ rows }: YearPack, { code }: QuarterlyIndicator): SaidFigure {
  const pooled = rows.find(({ indicator }) => indicator.code === code)?.pooled
  const said = pooled ? sayPooled(pooled) : null
  return { headline: said?.headline ?? '', counts: said?.counts ?? '' }
}

function yearBefore(
  indicator: QuarterlyIndicator,
  year: FinancialYear,
  history: ProviderHistory | undefined,
): SaidFigure | null {
  const quarters = periodsOf(year)
  const own = (history?.get(indicator.code) ?? []).filter(({ period }) => quarters.includes(period))
  if (own.length === 0) return null
  const { headline, counts = '' } = sayPooled(poolLine(indicator, quarters, own))
  return { headline, counts }
}
