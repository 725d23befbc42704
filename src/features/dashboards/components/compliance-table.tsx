import { type Period } from '@/domain/periods/period'
import { lastQuarterOf, saySpanName, yearOf } from '@/domain/periods/span'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { providerHref, receivedHref } from '../addresses'
import type { Overview } from '../get-overview'
import type { OverviewRow } from '../to-overview-rows'
import { MetOf } from './met-of'

/** Whether what was due came, apart from what it says: every count leads to what was counted. */
export function ComplianceTable({ rows, span, as }: Pick<Overview, 'rows' | 'span' | 'as'>) {
  const year = yearOf(span)
  const columns = [
    'Provider',
    'Returns received',
    'On time',
    'Lines supplied',
    `Declared met (${year} or before)`,
    'Criteria missing',
  ].map((heading) => ({ heading }))
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
  const { compliance, declared, providerCode, providerName } = row
  const { received, quarters, overdue, notYetDue, onTime, linesSupplied, linesExpected } = compliance
  return [
    <a href={providerHref(providerCode, last, as)} key="provider">
      {providerCode} {providerName}
    </a>,
    <span className="app-figure" key="received">
      <a className="app-figure__headline" href={href}>{`${received} of ${quarters}`}</a>
      {overdue > 0 && (
        <span className="app-figure__part">
          <Tag colour="red">{overdue} overdue</Tag>
        </span>
      )}
      {notYetDue > 0 && <span className="app-figure__part">{notYetDue} not yet due</span>}
    </span>,
    <span className="app-figure" key="on-time">
      <a className="app-figure__headline" href={`${href}#on-time`}>{`${onTime} of ${quarters}`}</a>
      {onTime < received && (
        <span className="app-figure__part">
          <Tag colour="yellow">{received - onTime} late</Tag>
        </span>
      )}
    </span>,
    linesExpected === 0 ? (
      'None expected yet'
    ) : (
      <a className="app-figure__headline" href={`${href}#lines`} key="lines">
        {`${linesSupplied} of ${linesExpected}`}
      </a>
    ),
    <MetOf declared={declared} key="met" />,
    declared ? (
      <a className="app-figure__headline" href={declared.href} key="missing">
        {declared.criteriaMissing}
      </a>
    ) : (
      'Not known'
    ),
  ]
}
