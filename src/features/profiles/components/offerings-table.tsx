import { Table } from '@/ui/table'
import type { OfferingRow } from '../to-profile-view'

const columns = [
  { heading: 'Offering' },
  { heading: 'How it stands' },
  { heading: 'From' },
  { heading: 'Recorded' },
]

/** Offerings as rows: how each stands, since when, and who recorded it. */
export function OfferingsTable({ caption, rows }: { caption: string; rows: readonly OfferingRow[] }) {
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={rows.map(({ key, name, said, rule, since, recorded }) => ({
        key,
        cells: [
          name,
          <div key="said">
            {said}
            {rule && (
              <div className="app-preserve nhsuk-u-secondary-text-colour">Completion rule: {rule}</div>
            )}
          </div>,
          since || '–',
          recorded || '–',
        ],
      }))}
    />
  )
}
