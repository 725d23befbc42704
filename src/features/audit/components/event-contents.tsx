import { Details } from '@/ui/details'
import type { EventView } from '../to-event-view'
import { ChangesTable } from './changes-table'
import { sayCount } from '@/domain/say-count'

type EventContentsProps = { event: EventView; isOpen?: boolean }

/** What an event holds, or why it is not shown. */
export function EventContents({ event: { withheld, contents }, isOpen = false }: EventContentsProps) {
  if (withheld)
    return (
      <p className="nhsuk-u-secondary-text-colour">
        Draft figures are the provider’s own: what was changed is not shown to you.
      </p>
    )
  const { kind, changes } = contents
  if (changes.length === 0) return isOpen ? <p>Nothing more is recorded of this event.</p> : null
  const caption = kind === 'differences' ? 'What changed' : 'What is recorded'
  if (isOpen) return <ChangesTable contents={contents} caption={caption} />
  return (
    <Details summary={kind === 'differences' ? `What changed: ${sayBoxes(changes.length)}` : caption}>
      <ChangesTable contents={contents} caption={caption} />
    </Details>
  )
}

function sayBoxes(count: number): string {
  return sayCount(count, 'box', 'boxes')
}
