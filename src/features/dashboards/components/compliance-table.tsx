import { signedHref } from '@/domain/addresses/declarations'
import { declarationId } from '@/domain/declarations/declaration'
import { lastQuarterOf, saySpanName, yearOf } from '@/domain/periods/span'
import { Table } from '@/ui/table'
import { providerHref, receivedHref } from '@/domain/addresses/dashboards'
import type { Overview } from '../to-overview'
import type { OverviewRow } from '../to-overview-row'
import { complianceCells, complianceColumns } from './compliance-cells'
import { MetOf } from './met-of'

/** Whether what was due came, apart from what it says: every count leads to what was counted. */
export function ComplianceTable({
  rows,
  framework,
  span,
  as,
  at,
}: Pick<Overview, 'rows' | 'framework' | 'span' | 'as' | 'at'>) {
  const year = yearOf(span)
  const columns = [
    { heading: 'Provider' },
    ...complianceColumns,
    { heading: `Declared met (${year} or before)` },
    { heading: 'Criteria missing' },
  ]
  return (
    <Table
      id="compliance"
      caption={`Compliance of ${saySpanName(span).toLowerCase()}`}
      columns={columns}
      rows={rows.map((row) => ({
        key: row.providerCode,
        cells: cellsOf({ ...row, framework: framework.code }, { span, as, at }),
      }))}
    />
  )
}

function cellsOf(
  row: OverviewRow & { readonly framework: string },
  { span, as, at }: Pick<Overview, 'span' | 'as' | 'at'>,
) {
  const { compliance, declared, unsigned, providerCode, providerName } = row
  return [
    <a href={providerHref(row, lastQuarterOf(span), as)} key="provider">
      {providerCode} {providerName}
    </a>,
    ...complianceCells(compliance, (place) => receivedHref(row, span, place)),
    <MetOf {...{ unsigned, declared, at }} framework={row.framework} key="met" />,
    declared ? (
      <span className="app-figure" key="missing">
        <a className="app-figure__headline" href={signedHref(declarationId(declared))}>
          {declared.criteriaMissing}
        </a>
        {unsigned && <span className="app-figure__part">{declared.year}</span>}
      </span>
    ) : (
      'Not known'
    ),
  ]
}
