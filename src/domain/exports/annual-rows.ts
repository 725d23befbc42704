import { quarterlyIndicators } from '../catalogue/find'
import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import { type FinancialYear, periodsOf } from '../periods/period'
import type { LineState } from '../returns/quarterly-return'
import type { SubmittedLine } from '../returns/submission'
import type { Estimate } from '../statistics/wilson-interval'

/** One quarter's submitted line of a provider. */
export type YearLine = Pick<SubmittedLine, 'indicator' | 'definitionVersion' | 'state' | 'figures'>

export interface AnnualRow {
  readonly year: FinancialYear
  readonly provider: string
  readonly indicator: QuarterlyIndicator
  readonly definitionVersion: number
  readonly state: LineState | 'missing'
  readonly pooled: Figures
  readonly estimate: Estimate | undefined
  /** Quarters reported with figures or nil. */
  readonly quarters: number
  /** Four, less the quarters in which the line was not offered. */
  readonly quartersExpected: number
}

/** One row for each quarterly line of a provider: its year pooled from what was submitted, and nothing else. */
export function annualRows(
  framework: Framework,
  year: FinancialYear,
  provider: string,
  lines: readonly YearLine[],
): readonly AnnualRow[] {
  const last = periodsOf(year)[3]
  return last === undefined
    ? []
    : quarterlyIndicators(last, framework).map((indicator) =>
        annualRow(
          { year, provider, indicator },
          lines.filter((line) => line.indicator === indicator.code),
        ),
      )
}

function annualRow(
  row: Pick<AnnualRow, 'year' | 'provider' | 'indicator'>,
  lines: readonly YearLine[],
): AnnualRow {
  const kind = kinds[row.indicator.kind]
  const states = lines.map(({ state }) => state)
  const pooled = poolable(lines)
    ? kind.pool(lines.filter(({ state }) => state === 'value').map(({ figures }) => figures))
    : {}
  return {
    ...row,
    definitionVersion: lines[0]?.definitionVersion ?? row.indicator.version,
    state: annualState(states),
    pooled: states.includes('value') ? pooled : {},
    estimate: numberIn(pooled, kind.denominator) ? kind.estimate(pooled) : undefined,
    quarters: states.filter((state) => state === 'value' || state === 'nil').length,
    quartersExpected: 4 - states.filter((state) => state === 'not-offered').length,
  }
}

/** A pool never crosses definition versions or value sets: such a year has a state but no figure. */
function poolable(lines: readonly YearLine[]): boolean {
  const bases = lines
    .filter(({ state }) => state === 'value')
    .map(({ definitionVersion, figures }) => `${definitionVersion} ${figures['valueSet'] ?? ''}`)
  return new Set(bases).size <= 1
}

/** `value` if any quarter has one; else the first that occurs of missing, not-available, nil, not-offered. */
function annualState(states: readonly LineState[]): LineState | 'missing' {
  if (states.includes('value')) return 'value'
  if (states.length < 4) return 'missing'
  return (
    (['not-available', 'nil', 'not-offered'] as const).find((state) => states.includes(state)) ?? 'missing'
  )
}
