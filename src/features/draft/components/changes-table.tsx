import type { Difference } from '@/domain/returns/differences'
import { Table } from '@/ui/table'

interface Props {
  readonly differences: readonly Difference[]
  /** The version that the other is compared with. */
  readonly since: number
  /** How the other is headed: `Version 2`, or `Now`. */
  readonly now: string
  /** What the first column names. */
  readonly of?: 'Line' | 'Part'
}

const NAMES: Readonly<Record<string, string>> = { about: 'Whole return', documents: 'Documents' }

/** What one version says otherwise than the one before it, box by box; a blank is said to be blank. */
export function ChangesTable({ differences, since, now, of = 'Line' }: Props) {
  if (differences.length === 0) return <p>Nothing differs from version {since}.</p>
  return (
    <Table
      caption={`What changed since version ${since}`}
      columns={[{ heading: of }, { heading: 'Box' }, { heading: `Version ${since}` }, { heading: now }]}
      rows={differences.map(({ at, code, label, before, after }) => ({
        key: at,
        cells: [
          NAMES[code] ?? code,
          label,
          <span className="app-preserve" key="before">
            {before}
          </span>,
          <span className="app-preserve" key="after">
            {after}
          </span>,
        ],
      }))}
    />
  )
}
