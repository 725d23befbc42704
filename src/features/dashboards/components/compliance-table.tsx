import type { Period } from '@/domain/periods/period'
import { lastQuarterOf, saySpanName, yearOf } from '@/domain/periods/span'
import { Table } from '@/ui/table'
import { providerHref, receivedHref } from '../addresses'
import type { Overview } from '../get-overview'
import type { OverviewRow } from '../to-overview-rows'
import { complianceCells, complianceColumns } from './compliance-cells'
import { MetOf } from './met-of'

/** Whether what was due came, apart from what it says: every count leads to what was counted. */
export function ComplianceTable({ rows, span, as }: Pick<Overview, 'rows' | 'span' | 'as'>) {
  const year = yearOf(span)
  const columns = [
    { heading: 'Provider' },
    ...complianceColumns,
    { heading: `Declared met (${year} or before)` },
    { heading: 'Criteria missing' },
  ]
  const last = lastQuarterOf(span)
  return (
    <Table
      id="compliance"
      caption={`Compliance of ${saySpanName(span).toLowerCase()}`}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.providerCode,
        cells: cellsOf(row, receivedHref(row.providerCode, span), { last, as }),
      }))}
    />
  )
}

interface Shown extends Pick<Overview, 'as'> {
  readonly last: Period
}

function cellsOf(row: OverviewRow, href: string, { last, as }: Shown) {
  const { compliance, declared, unsigned, providerCode, providerName } = row
  return [
    <a href={providerHref(providerCode, last, as)} key="provider">
      {providerCode} {providerName}
    </a>,
    ...complianceCells(compliance, href),
    <MetOf unsigned={unsigned} declared={declared} key="met" />,
    declared ? (
      <span className="app-figure" key="missing">
        <a className="app-figure__headline" href={declared.href}>
          {declared.criteriaMissing}
        </a>
        {unsigned && <span className="app-figure__part">{declared.year}</span>}
      </span>
    ) : (
      'Not known'
    ),
  ]
}
