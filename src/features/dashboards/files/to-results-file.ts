import { quarterlyIndicators } from '@/domain/catalogue/find'
import { toCsv } from '@/domain/exports/csv'
import { financialYearOf } from '@/domain/periods/period'
import { type Span, writeSpan } from '@/domain/periods/span'
import { absenceUnder } from '@/domain/returns/absent-lines'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import type { ProviderRead } from '@/operations/read/get-provider'
import { toSpanCell } from '../cell'
import { CELL_HEADINGS, cellColumns } from './cell-columns'

/** The lines of a provider in the quarter that is shown, its year, and the four quarters that end with it, as a file; null before its first return. */
export function toResultsFile({ framework, provider, shown, lines, terms, as, made }: ProviderRead) {
  if (!shown) return null
  const { period } = shown
  const of = { framework: framework.code, providerCode: provider.code }
  const own = { lines, as, asAt: made.asAt, absenceOf: absenceUnder(terms) }
  const spans: readonly Span[] = [
    { kind: 'quarter', period },
    { kind: 'four', period },
    { kind: 'year', year: financialYearOf(period) },
  ]
  const records = quarterlyIndicators(period, framework).flatMap((indicator) =>
    spans.map((span) => [
      ...[writeSpan(span), provider.code, provider.name],
      ...cellColumns(indicator, toSpanCell({ ...of, span }, indicator, own)),
      lastIncludedOf(made).last_submission,
    ]),
  )
  const headings = ['period', 'provider', 'provider_name', ...CELL_HEADINGS, 'last_submission']
  return { name: `${provider.code}-${period}.csv`, text: toCsv([headings, ...records]) } as const
}
