import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import type { ReturnRow } from '../to-returns-view'

/** Returns as rows: which, how each stands, and the way to it. */
export function ReturnsTable({ caption, rows }: { caption: string; rows: readonly ReturnRow[] }) {
  return (
    <Table
      caption={caption}
      columns={[{ heading: 'Return' }, { heading: 'Period' }, { heading: 'Status' }, { heading: 'Details' }]}
      rows={rows.map((row) => ({
        key: row.returnId,
        cells: [
          row.href ? (
            <a key="link" href={row.href}>
              {row.provider}, {row.period}
            </a>
          ) : (
            `${row.provider}, ${row.period}`
          ),
          row.span,
          row.isDue ? (
            <Tag key="status" colour="yellow">
              {row.status}
            </Tag>
          ) : (
            row.status
          ),
          row.blankHref ? (
            <span key="detail">
              {row.detail}. <a href={row.blankHref}>Print it blank</a>
              <span className="nhsuk-u-visually-hidden">
                {' '}
                ({row.provider}, {row.period})
              </span>
            </span>
          ) : (
            row.detail
          ),
        ],
      }))}
    />
  )
}
