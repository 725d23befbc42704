import type { Lead } from '../access/provider-in-scope'
import { indicatorsOfYear } from '../catalogue/in-year'
import type { Framework } from '../catalogue/framework'
import { type Indicator, type IndicatorCode, isQuarterly } from '../catalogue/indicator'
import { type FinancialYear, periodsOf } from '../periods/period'
import { poolLine } from '../pooling/pool-line'
import type { PooledLine } from '../pooling/pooled-line'
import type { AbsenceOf } from '../returns/absent-lines'
import type { EarlierLine } from '../returns/history'

/** What a provider declared about one indicator. */
export interface DeclaredStatus {
  readonly status: 'Met' | 'Not met'
}

/** Everything that a provider's year is worked out from. */
export interface ProviderYear {
  readonly year: FinancialYear
  readonly provider: string
  /** Submitted lines of the versions in force, in any order. */
  readonly lines: readonly EarlierLine[]
  /** What stands for a quarter of which there is no line. */
  readonly absenceOf: AbsenceOf
  /** Whether the year's declaration was to come by now: the provider was in service, and the deadline is over. */
  readonly isDeclarationOver: boolean
  /** Statuses by indicator; what was not declared is absent. */
  readonly declared: ReadonlyMap<IndicatorCode, DeclaredStatus>
  /** Whom to ring about it; left out where nobody is named. */
  readonly leads?: readonly Lead[]
}

/** One provider and indicator in a year. */
export interface AnnualRow {
  readonly year: FinancialYear
  readonly provider: string
  readonly indicator: Indicator
  readonly definitionVersion: number
  readonly state: PooledLine['state']
  /** Null for a self-declared indicator, which has no figures. */
  readonly pooled: PooledLine | null
  readonly status: DeclaredStatus['status'] | null
  /** Whom to ring about the provider. */
  readonly leads: readonly Lead[]
}

/** One row for each indicator of a provider, in published order: pooled from what was submitted, and nothing else. */
export function annualRows(framework: Framework, own: ProviderYear): readonly AnnualRow[] {
  return indicatorsOfYear(own.year, framework).map((indicator) => annualRow(indicator, own))
}

function annualRow(indicator: Indicator, own: ProviderYear): AnnualRow {
  const { year, provider, lines, declared, leads = [] } = own
  const of = { year, provider, leads, indicator }
  if (isQuarterly(indicator)) {
    const pooled = poolLine(indicator, periodsOf(year), lines, own.absenceOf)
    const { state, definitionVersion } = pooled
    return { ...of, definitionVersion, state, pooled, status: null }
  }
  const status = declared.get(indicator.code)?.status ?? null
  const state = status ? 'value' : own.isDeclarationOver ? 'missing' : 'not-due'
  return { ...of, definitionVersion: indicator.version, state, pooled: null, status }
}
