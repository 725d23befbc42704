import type { EventChanges } from '@/domain/audit/event-changes'
import { Table } from '@/ui/table'
import { ShortHash } from './short-hash'

const DIGEST = /^[0-9a-f]{64}$/

type ChangesTableProps = { contents: EventChanges; caption: string }

/** Old and new side by side; where nothing was there before, what was recorded. */
export function ChangesTable({ contents: { kind, changes, notes }, caption }: ChangesTableProps) {
  const hasBefore = kind === 'differences' || changes.some(({ before }) => before !== null)
  const headings = [
    kind === 'differences' ? 'Box' : 'What',
    ...(hasBefore ? ['Before', 'After'] : ['Recorded']),
  ]
  return (
    <>
      <Table
        caption={caption}
        captionSize="s"
        columns={headings.map((heading) => ({ heading }))}
        rows={changes.map(({ what, before, after }, index) => ({
          key: `${index} ${what}`,
          cells: [
            what,
            ...(hasBefore ? [<Held key="before" text={before} />] : []),
            <Held key="after" text={after} />,
          ],
        }))}
      />
      {notes.map((note) => (
        <p key={note} className="nhsuk-body-s">
          {note}
        </p>
      ))}
    </>
  )
}

function Held({ text }: { text: string | null }) {
  if (text === null) return <span className="nhsuk-u-secondary-text-colour">blank</span>
  return DIGEST.test(text) ? <ShortHash hash={text} /> : <span className="app-preserve">{text}</span>
}
