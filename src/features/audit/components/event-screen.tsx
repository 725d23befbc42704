import { sayMoment } from '@/domain/periods/format'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { SummaryList } from '@/ui/summary-list'
import { WarningCallout } from '@/ui/warning-callout'
import { auditHref, eventHref } from '../addresses'
import type { AuditEventView } from '../get-audit-event'
import { EventContents } from './event-contents'
import { EventObject } from './event-object'

/** Everything about one event, and whether the chain that it stands in holds. */
export function EventScreen(event: AuditEventView) {
  const { organisation, seq, what } = event
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Place {seq} in the chain of {organisation}
          <span className="nhsuk-u-visually-hidden"> – </span>
        </span>
        {what}
      </h1>
      <ChainState {...event} />
      <SummaryList rows={[...toFacts(event), ...toExact(event)]} />
      <EventContents event={event} isOpen />
      <Heading>Its place in the chain</Heading>
      <SummaryList
        rows={[
          { key: 'Place', value: `${seq} of ${organisation}` },
          { key: 'Hash of the event before', value: <Hash hash={event.previousHash} /> },
          { key: 'Hash of this event', value: <Hash hash={event.hash} /> },
        ]}
      />
      <p>
        {seq > 1 && (
          <>
            <a href={eventHref({ organisation, seq: seq - 1 })}>The event before</a>,{' '}
          </>
        )}
        <a href={auditHref({ organisation })}>all events of {organisation}</a>
      </p>
    </>
  )
}

function ChainState({ organisation, brokenAt }: AuditEventView) {
  if (brokenAt === null)
    return (
      <InsetText>
        <p>The chain of {organisation} holds: every event is as it was recorded, and none is missing.</p>
      </InsetText>
    )
  return (
    <WarningCallout heading={`The chain of ${organisation} is broken at place ${brokenAt}`}>
      <p>
        From there on events were changed, added or removed past this service. Tell whoever runs it today:
        they keep the database as it is, run npm run verify-audit, and compare it with backups and with the
        heads on receipts.
      </p>
    </WarningCallout>
  )
}

function toFacts({ when, who, which, why }: AuditEventView) {
  return [
    { key: 'When', value: `${when}, London time` },
    { key: 'Who', value: who },
    { key: 'About', value: <EventObject {...which} /> },
    ...(why ? [{ key: 'Why', value: <span className="app-preserve">{why}</span> }] : []),
  ]
}

function toExact({ exact }: AuditEventView) {
  if (!exact) return []
  return [
    { key: 'Exactly', value: exact.at.toISOString() },
    { key: 'Recorded', value: `${sayMoment(exact.recordedAt)} (${exact.recordedAt.toISOString()})` },
    { key: 'Name of the action', value: exact.action },
    { key: 'Name of the object', value: exact.object },
  ]
}

function Hash({ hash }: { hash: string }) {
  return <code className="app-hash">{hash}</code>
}
