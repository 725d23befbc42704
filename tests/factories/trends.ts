import { type Period, addQuarters } from '@/domain/periods/period'
import type { Annotation } from '@/domain/annotations/annotation'
import type { Chart } from '@/domain/charts/chart'
import { trendChart } from '@/domain/charts/trend-chart'
import { writeSpan } from '@/domain/periods/span'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { EarlierLine } from '@/domain/returns/history'
import { type Quarter, indicatorOf } from './pooled-quarters'

/** The quarter with which the trends of the examples begin. */
const FIRST = knownPeriod('2022-23-Q2')

/** Lines of quarters that follow each other; null where nothing was received. */
export function aRun(code: string, quarters: readonly Quarter[], first: Period = FIRST): EarlierLine[] {
  return quarters.flatMap((quarter, index) => {
    if (!quarter) return []
    const [state, figures = {}] = quarter
    return [{ period: addQuarters(first, index), indicator: code, definitionVersion: 1, state, figures }]
  })
}

/** The trend of a line over quarters, up to the last of them. */
export function aTrend(
  code: string,
  quarters: readonly Quarter[],
  others: EarlierLine[] = [],
  annotations: readonly Annotation[] = [],
): Chart {
  return trendChart({
    annotations,
    indicator: indicatorOf(code),
    lines: [...aRun(code, quarters), ...others],
    until: addQuarters(FIRST, Math.max(0, quarters.length - 1)),
    hrefOf: (span) => `/origin/${writeSpan(span)}`,
  })
}

/** Somebody decided that limits of a line begin anew. */
export function aRebase(indicator: string, period: string): Annotation {
  return {
    ...{ id: `${indicator} ${period}`, providerCode: 'ZZ1', indicator, period: knownPeriod(period) },
    ...{ kind: 'rebase', reason: 'The service moved.', madeFor: 'commissioner', authorName: 'Ann Lead' },
    ...{ recordedAt: new Date('2026-08-01T09:00:00Z'), ended: null },
  }
}
