import { quarterlyIndicators } from '@/domain/catalogue/find'
import { toCsv } from '@/domain/exports/csv'
import { compareNaturally } from '@/domain/natural-order'
import { lastQuarterOf, writeSpan } from '@/domain/periods/span'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import type { OverviewRead } from '@/operations/read/get-overview'
import { toSpanCell } from '../cell'
import { CELL_HEADINGS, cellColumns } from './cell-columns'

/** Every provider in reach by every line of a span, as a file: by code, then in the order of the indicators. */
export function toOverviewFile({ framework, span, as, asAt, made, providers }: OverviewRead) {
  const { last_submission } = lastIncludedOf(made)
  const indicators = quarterlyIndicators(lastQuarterOf(span), framework)
  const inOrder = providers.toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
  const records = inOrder.flatMap((provider) => {
    const { providerCode, providerName, commissionerName } = provider
    const of = { framework: framework.code, providerCode, span }
    return indicators.map((indicator) => [
      ...[writeSpan(span), providerCode, providerName, commissionerName],
      ...cellColumns(indicator, toSpanCell(of, indicator, { ...provider, as, asAt })),
      last_submission,
    ])
  })
  const headings = [
    'period',
    'provider',
    'provider_name',
    'commissioner',
    ...CELL_HEADINGS,
    'last_submission',
  ]
  return { name: `overview-${writeSpan(span)}.csv`, text: toCsv([headings, ...records]) } as const
}
