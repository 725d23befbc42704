import { Heading } from '@/ui/heading'
import { sayVerified } from '@/domain/audit/say-verified'
import { InsetText } from '@/ui/inset-text'
import { SummaryList } from '@/ui/summary-list'
import { WarningCallout } from '@/ui/warning-callout'
import { auditHref, eventHref } from '@/domain/addresses/audit'
import type { AuditEventView } from '../to-audit-event-view'
import { EventContents } from './event-contents'
import { EventObject } from './event-object'

/** Everything about one event, and whether the chain that it stands in holds. */
export function EventScreen(event: AuditEventView) {
  const { organisation, seq, what } = event
  return (
    <>
      <Heading level={1} caption={`Place ${seq} in the chain of ${organisation}`}>
        {what}
      </Heading>
      <ChainState {...event} />
      <SummaryList rows={toFacts(event)} />
      <EventContents event={event} isOpen />
      <Heading>Its place in the chain</Heading>
      <SummaryList
        rows={[
          { key: 'Place', value: `${seq} of ${organisation}` },
          ...toExact(event),
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

function ChainState({ organisation, chain }: AuditEventView) {
  if (chain.state === 'broken') return <BrokenChain organisation={organisation} at={chain.at} />
  if (chain.state === 'forged') return <ForgedCheckpoint organisation={organisation} at={chain.at} />
  return (
    <InsetText>
      <p>{sayVerified(organisation, chain.plan)}</p>
    </InsetText>
  )
}

function BrokenChain({ organisation, at }: { organisation: string; at: number }) {
  return (
    <WarningCallout heading={`The chain of ${organisation} is broken at place ${at}`}>
      <p>
        From there on events were changed, added or removed past this service. Tell whoever runs it today:
        they keep the database as it is, run npm run verify-audit, and compare it with backups and with the
        heads on receipts.
      </p>
    </WarningCallout>
  )
}

function ForgedCheckpoint({ organisation, at }: { organisation: string; at: number }) {
  return (
    <WarningCallout heading={`The checkpoint at place ${at} of ${organisation} is not of this service`}>
      <p>
        Somebody wrote past this service up to where the chain is said to be verified, or the secret of the
        service was changed. Tell whoever runs it today: they run npm run verify-audit, which verifies every
        event and believes no checkpoint.
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
    { key: 'Done at (UTC)', value: exact.at.toISOString() },
    { key: 'Recorded at (UTC)', value: exact.recordedAt.toISOString() },
    { key: 'Name of the action', value: exact.action },
    { key: 'Name of the object', value: exact.object },
  ]
}

function Hash({ hash }: { hash: string }) {
  return <code className="app-hash">{hash}</code>
}
