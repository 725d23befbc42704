import { financialYearOf } from '@/domain/periods/period'
import { type Span, saySpanName } from '@/domain/periods/span'
import { Table } from '@/ui/table'
import { receivedHref } from '@/domain/addresses/dashboards'
import type { ProviderView } from '../to-provider-view'
import { complianceCells, complianceColumns } from './compliance-cells'

/** Whether what was due came, over the year of the quarter and over the four that end with it. */
export function ProviderCompliance({ shown, complianceOver, made }: ProviderView) {
  if (!shown) return null
  const spans: readonly Span[] = [
    { kind: 'year', year: financialYearOf(shown.period) },
    { kind: 'four', period: shown.period },
  ]
  return (
    <Table
      id="compliance"
      caption="Completeness and timeliness"
      columns={[{ heading: 'Period' }, ...complianceColumns]}
      rows={spans.map((span) => ({
        key: span.kind,
        cells: [
          saySpanName(span),
          ...complianceCells(complianceOver(span), (place) => receivedHref(shown, span, place, made.asAt)),
        ],
      }))}
    />
  )
}
