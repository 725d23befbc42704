import type { EventView } from '../to-event-view'
import { EventContents } from './event-contents'
import { EventObject } from './event-object'

const SHOWN = 12

/** One event in the list: what, when, who, about what, why, and where it stands. */
export function EventCard({ event }: { event: EventView }) {
  const { what, href, when, who, which, why, organisation, seq, hash } = event
  return (
    <li className="app-event">
      <h2 className="nhsuk-heading-s app-event__heading">
        <a href={href}>
          {what}
          <span className="nhsuk-u-visually-hidden">
            , place {seq} of {organisation}
          </span>
        </a>
      </h2>
      <p className="app-event__line">
        {when}, {who}
      </p>
      <p className="app-event__line">
        <EventObject {...which} />
      </p>
      {why && <p className="app-event__line app-preserve">Reason: {why}</p>}
      <EventContents event={event} />
      <p className="app-event__place">
        Place {seq} in the chain of {organisation}, <code>{hash.slice(0, SHOWN)}…</code>
      </p>
    </li>
  )
}
