import { quarterlyIndicators } from '@/domain/catalogue/find'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { HistoryLine, ProviderHistory } from '@/domain/judgement/histories'
import type { Figures } from '@/domain/kinds/field'
import { signsOf } from '@/domain/pack/signs-of'
import type { VersionedLine } from '@/domain/pack/versioned-line'
import type { YearSigns } from '@/domain/pack/year-signs'
import { type Period, addQuarters, financialYearOf, periodsOf } from '@/domain/periods/period'
import { allMissing } from '@/domain/returns/absent-lines'

const LAST = knownPeriod('2026-27-Q4')
const YEAR = financialYearOf(LAST)
const QUARTERS = Array.from({ length: 20 }, (_, back) => addQuarters(LAST, back - 19))
const LINES = quarterlyIndicators(LAST, framework)

/** Steady figures of 200 patients each quarter, a little more and a little less in turn. */
function figuresIn({ kind }: QuarterlyIndicator, quarter: number, isLow: boolean): Figures {
  const turn = quarter % 2 === 0 ? 2 : -2
  if (kind === 'mean-wait')
    return { totalDays: (90 + turn) * 200, patients: 200, standardDeviation: 30, over126: 20 }
  const boxes = { numerator: (isLow ? 60 : 150) + turn, denominator: 200 }
  return kind === 'paired-proportion' ? { ...boxes, paired: 180 } : boxes
}

/** Five years of so many providers; in the last quarters of 106 the first is far below the others, and below itself. */
export function steadyYears(providers: number): ReadonlyMap<string, ProviderHistory> {
  return new Map(
    Array.from({ length: providers }, (_, index): readonly [string, ProviderHistory] => [
      `ZZ${index + 1}`,
      new Map(
        LINES.map((line) => [
          line.code,
          QUARTERS.map((period, quarter) => lineIn(line, { period, quarter, index })),
        ]),
      ),
    ]),
  )
}

interface At {
  readonly period: Period
  readonly quarter: number
  readonly index: number
}

function lineIn(indicator: QuarterlyIndicator, { period, quarter, index }: At): HistoryLine {
  const isLow = index === 0 && indicator.code === '106' && quarter >= QUARTERS.length - 4
  const figures = figuresIn(indicator, quarter + index, isLow)
  return {
    period,
    indicator: indicator.code,
    definitionVersion: indicator.version,
    state: 'value',
    figures,
    isVouched: false,
  }
}

/** The year's own lines of them, as they were submitted. */
export function submittedIn(histories: ReadonlyMap<string, ProviderHistory>): readonly VersionedLine[] {
  return [...histories].flatMap(([providerCode, history]) =>
    [...history.values()]
      .flat()
      .flatMap(({ isVouched: _, ...line }) =>
        periodsOf(YEAR).includes(line.period)
          ? [{ ...line, providerCode, version: 1, reason: null, explanation: null }]
          : [],
      ),
  )
}

/** The same years judged; nobody else is seen. */
export function signsOfYears(
  histories: ReadonlyMap<string, ProviderHistory>,
  providers?: readonly string[],
): YearSigns {
  const count = histories.size
  return signsOf({
    ...{ framework, year: YEAR, histories, others: null, annotations: [] },
    providers: providers ?? [...histories.keys()],
    periods: periodsOf(YEAR).map((period) => ({
      ...{ period, financialYear: YEAR, submitted: count, expected: count },
      opensAt: new Date('2026-07-01T00:00:00Z'),
      deadlineAt: new Date('2026-08-01T00:00:00Z'),
    })),
    absenceOf: () => allMissing,
  })
}
