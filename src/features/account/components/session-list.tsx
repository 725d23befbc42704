import type { PostedAction } from '@/ui/posted-state'
import { Table } from '@/ui/table'
import type { SessionView } from '../to-session-views'
import { EndForm } from './end-form'

interface Props {
  readonly caption: string
  readonly sessions: readonly SessionView[]
  /** Whose they are. */
  readonly personId: string
  readonly end: PostedAction
}

const columns = [
  { heading: 'Device' },
  { heading: 'Signed in with' },
  { heading: 'Since' },
  { heading: 'Last seen' },
  { heading: 'End' },
]

/** Where somebody is signed in, each with a button that ends it; and one that ends all but this one. */
export function SessionList({ caption, sessions, personId, end }: Props) {
  const others = sessions.filter(({ isThis }) => !isThis)
  return (
    <>
      <Table
        caption={caption}
        columns={columns}
        rows={sessions.map(({ id, device, how, since, lastSeen, isThis }) => ({
          key: id,
          cells: [
            device,
            how,
            since,
            lastSeen,
            isThis ? (
              'This one'
            ) : (
              <EndForm {...{ action: end, personId, session: id }}>
                End
                <span className="nhsuk-u-visually-hidden">
                  {' '}
                  the session on {device} since {since}
                </span>
              </EndForm>
            ),
          ],
        }))}
      />
      {others.length > 1 && (
        <EndForm {...{ action: end, personId, session: 'others' }}>
          {others.length < sessions.length ? 'End all other sessions' : 'End all sessions'}
        </EndForm>
      )}
    </>
  )
}
