import type { Actor } from '@/domain/access/actor'
import { toCsv } from '@/domain/exports/csv'
import type { AuditChain } from '@/domain/audit/audit-chain'
import type { AuditedEvent } from '@/domain/audit/audited-event'
import type { AuditTrailRead, WantedEvents } from '@/operations/read/get-audit-trail'
import type { GivenPage } from './given-filter'
import { readFilter } from './read-filter'
import { toEventView } from './to-event-view'

/** How many events a file may have. */
export const MOST_EVENTS = 5_000

const HEADINGS = ['organisation', 'event', 'at', 'person', 'what', 'about', 'reason', 'changes', 'hash']

/** What the file of a filter wants; null while something is wrong with the filter. */
export function wantedInFile(given: GivenPage, chains: readonly AuditChain[]): WantedEvents | null {
  const filter = readFilter(given, chains)
  return filter.ok ? { filter: filter.value, cursor: null, limit: MOST_EVENTS } : null
}

/** The events of a filter as a file, newest first; null where there are none to be had, or more than a file may have. */
export function toAuditFile(actor: Actor, { found }: AuditTrailRead) {
  if (!found || found.count.matches > MOST_EVENTS) return null
  const records = found.events.map((event) => toRecord(actor, event))
  return { name: 'audit-events.csv', text: toCsv([HEADINGS, ...records]) } as const
}

function toRecord(actor: Actor, event: AuditedEvent) {
  const { who, what, which, why, withheld, contents } = toEventView(actor, event)
  const changes = contents.changes.map(
    (change) => `${change.what}: ${change.before ?? 'blank'} to ${change.after ?? 'blank'}`,
  )
  return [
    ...[event.organisation, event.seq, event.at.toISOString(), who, what, which.text, why],
    ...[withheld ? 'Of a draft, which its provider reads' : changes.join('; '), event.hash],
  ]
}
