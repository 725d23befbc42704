import { ErrorSummary } from '@/ui/error-summary'
import { Pagination } from '@/ui/pagination'
import { auditFileHref, auditHref } from '@/domain/addresses/audit'
import { type AuditPage, type AuditView, PAGE_SIZE } from '../to-audit-view'
import { MOST_EVENTS } from '../to-audit-file'
import type { FilterFault } from '../read-filter'
import { AuditFilter } from './audit-filter'
import { EventCard } from './event-card'
import { sayCount } from '@/domain/say-count'

/** Who did what when: a filter, and the events that it finds, newest first. */
export function AuditScreen(view: AuditView) {
  const { faults, page, chain, isFiltered } = view
  return (
    <>
      {faults.length > 0 && <ErrorSummary errors={faults.map(toError)} />}
      <h1 className="nhsuk-heading-l">Audit trail</h1>
      <p>
        Everything that was done, by whom, when and why. It can be added to and never changed: every event
        carries the hash of the one before it.
        {view.redactionsHref && (
          <>
            {' '}
            A text that names a patient can be <a href={view.redactionsHref}>taken out by two people</a>.
          </>
        )}
      </p>
      <AuditFilter {...view} />
      {chain && (
        <p className="app-event__place">
          Chain of {chain.name}: {sayCount(chain.events, 'event')}, head{' '}
          <code className="app-hash">{chain.head}</code>
        </p>
      )}
      {page && <Events page={page} isFiltered={isFiltered} fileHref={auditFileHref(view.given)} />}
      {!page && faults.length === 0 && (
        <p>
          There is no such page of events. <a href={auditHref(view.given)}>Begin with the newest</a>
        </p>
      )}
    </>
  )
}

interface EventsProps {
  readonly page: AuditPage
  readonly isFiltered: boolean
  readonly fileHref: string
}

function Events({ page, isFiltered, fileHref }: EventsProps) {
  const { matches, first, last, events, newerHref, olderHref } = page
  if (matches === 0) return <NothingFound isFiltered={isFiltered} />
  return (
    <>
      <p>
        {last - first + 1 < matches
          ? `Events ${say(first)} to ${say(last)} of ${say(matches)}, newest first.`
          : `${sayCount(matches, 'event')}${matches === 1 ? '.' : ', newest first.'}`}{' '}
        {isFiltered && <a href={auditHref()}>Show all events</a>}{' '}
        {matches <= MOST_EVENTS && (
          // No `download`: it may first ask who it is, and the browser would keep the page that asks.
          <a href={fileHref}>Download them as CSV</a>
        )}
      </p>
      <ol className="app-events">
        {events.map((event) => (
          <EventCard key={event.href} event={event} />
        ))}
      </ol>
      <Pagination
        label="Pages of events"
        previous={newerHref ? { href: newerHref, title: 'Newer', label: upTo(first - 1) } : undefined}
        next={olderHref ? { href: olderHref, title: 'Older', label: upTo(matches - last) } : undefined}
      />
    </>
  )
}

function NothingFound({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) return <p>Nothing has been recorded yet. Whatever is done from now on appears here.</p>
  return (
    <p>
      No event matches. Leave a box of the filter blank, widen its days, or{' '}
      <a href={auditHref()}>show all events</a>.
    </p>
  )
}

function toError({ at, message }: FilterFault) {
  return { message, href: at === 'from' || at === 'to' ? `#${at}-day` : `#${at}` }
}

function upTo(left: number): string {
  return sayCount(Math.min(left, PAGE_SIZE), 'event')
}

function say(count: number): string {
  return count.toLocaleString('en-GB')
}
