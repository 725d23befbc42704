import { Table } from '@/ui/table'
import type { ProfileRow } from '../to-profiles-view'

const columns = [{ heading: 'Provider' }, { heading: 'Offerings' }, { heading: 'Last recorded' }]

/** The providers whose service profile somebody may read. */
export function ProfilesTable({ rows }: { rows: readonly ProfileRow[] }) {
  return (
    <Table
      caption="Providers"
      isCaptionHidden
      columns={columns}
      rows={rows.map(({ code, name, href, standing, latest }) => ({
        key: code,
        cells: [
          <a key="link" href={href}>
            {code} {name}
          </a>,
          standing,
          latest,
        ],
      }))}
    />
  )
}
