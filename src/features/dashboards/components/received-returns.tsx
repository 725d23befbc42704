import { sayMoment } from '@/domain/periods/format'
import { sayReceived } from '@/domain/returns/timeliness'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { providerHref, receiptHref } from '../addresses'
import type { Overview, OverviewRow } from '../get-overview'

const columns = ['Provider', 'Submitted', 'By', 'Version', 'Received'].map((heading) => ({ heading }))

/** Who submitted what is shown, when, and whether in time. */
export function ReceivedReturns({ rows, period }: Pick<Overview, 'rows' | 'period'>) {
  const received = rows.filter(({ submitted }) => submitted)
  if (received.length === 0) return null
  return (
    <Table
      id="received"
      caption="Returns received"
      columns={columns}
      rows={received.map((row) => ({ key: row.providerCode, cells: cellsOf(row, period) }))}
    />
  )
}

function cellsOf({ submitted, ...row }: OverviewRow, { period }: Overview['period']) {
  const provider = (
    <a href={providerHref(row.providerCode, period)} key="provider">
      {row.providerCode} {row.providerName}
    </a>
  )
  if (!submitted) return [provider]
  return [
    provider,
    sayMoment(submitted.at),
    submitted.byName,
    <a href={receiptHref({ ...row, period }, submitted.version)} key="version">
      Version {submitted.version}
    </a>,
    <Tag colour={submitted.late ? 'yellow' : 'green'} key="received">
      {sayReceived(submitted, submitted.deadlineAt)}
    </Tag>,
  ]
}
