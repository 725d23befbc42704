import { receiptHref } from '@/domain/addresses/returns'
import { Table } from '@/ui/table'
import type { ReceiptView } from '../to-receipt-view'

/** Every version with who submitted it, when and why, and what was decided about it. */
export function ReceiptVersions({ view: { returnId, standing } }: { view: ReceiptView }) {
  const { versions, shown, inForce } = standing
  return (
    <Table
      caption="Versions of this return"
      columns={[
        { heading: 'Version' },
        { heading: 'Submitted by' },
        { heading: 'Why' },
        { heading: 'What was decided' },
      ]}
      rows={versions.map(({ version, submitted, reason, decided }) => ({
        key: String(version),
        cells: [
          <span key="version">
            {version === shown ? (
              <strong>Version {version}, shown here</strong>
            ) : (
              <a href={receiptHref(returnId, version)}>Version {version}</a>
            )}
            {version === inForce ? ' (in force)' : version === 1 ? ' (as first submitted)' : ''}
          </span>,
          submitted,
          <span className="app-preserve" key="reason">
            {reason ?? 'First submission'}
          </span>,
          decided.length > 0 ? decided.map((said) => <div key={said}>{said}</div>) : 'Nothing yet',
        ],
      }))}
    />
  )
}
