import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { auditHref } from '@/domain/addresses/audit'
import { redactionsHref } from '@/domain/addresses/redactions'
import type { AuditChain } from '@/domain/audit/audit-chain'
import { sayAction } from '@/domain/audit/say-action'
import { compareNaturally } from '@/domain/natural-order'
import type { AuditTrailRead, FoundEvents, WantedEvents } from '@/operations/read/get-audit-trail'
import type { GivenPage } from './given-filter'
import { nameOrganisation } from './name-organisation'
import { readCursor } from './read-cursor'
import { type FilterFault, readFilter } from './read-filter'
import { type EventView, toEventView } from './to-event-view'

export const PAGE_SIZE = 50

interface Choice {
  readonly value: string
  readonly text: string
}

/** A page of events, and where it stands among all that match. */
export interface AuditPage {
  readonly matches: number
  /** Places of the first and the last event shown, counted from the newest; both 0 when nothing matches. */
  readonly first: number
  readonly last: number
  readonly events: readonly EventView[]
  readonly newerHref: string | null
  readonly olderHref: string | null
}

/** The audit trail as this person may read it, through the filter that was given. */
export interface AuditView {
  readonly given: GivenPage
  readonly isFiltered: boolean
  readonly faults: readonly FilterFault[]
  readonly organisations: readonly Choice[]
  readonly actions: readonly Choice[]
  /** The chain that was chosen, or the only one: its name, length and head. */
  readonly chain: (Pick<AuditChain, 'events' | 'head'> & { readonly name: string }) | null
  /** Where a text is asked to be taken out, for those who may. */
  readonly redactionsHref: string | null
  /** Null while something is wrong with the filter, or there is no such page. */
  readonly page: AuditPage | null
}

/** What an address asks for of these chains; null while something is wrong with it. */
export function wantedIn(given: GivenPage, chains: readonly AuditChain[]): WantedEvents | null {
  const [filter, cursor] = [readFilter(given, chains), readCursor(given)]
  return filter.ok && cursor.ok ? { filter: filter.value, cursor: cursor.value, limit: PAGE_SIZE } : null
}

/** The audit trail in words, newest first. */
export function toAuditView(actor: Actor, given: GivenPage, { chains, found }: AuditTrailRead): AuditView {
  const filter = readFilter(given, chains)
  return {
    ...{ given, ...toChoices(chains, given) },
    faults: filter.ok ? [] : filter.failure,
    page: found && toPage(actor, given, found),
    redactionsHref:
      mayAnywhere(actor, 'text:redact') || mayAnywhere(actor, 'correction:allow') ? redactionsHref() : null,
  }
}

function toChoices(chains: readonly AuditChain[], given: GivenPage) {
  const only = chains.length === 1 ? chains[0] : undefined
  const chosen = only ?? chains.find(({ organisation }) => organisation === given.organisation)
  const occurring = [...new Set(chains.flatMap(({ actions }) => actions))]
  return {
    isFiltered: auditHref(given) !== auditHref(),
    organisations: chains
      .toSorted((left, right) => compareNaturally(left.organisation, right.organisation))
      .map((chain) => ({ value: chain.organisation, text: nameOrganisation(chain) })),
    actions: occurring
      .map((value) => ({ value, text: sayAction(value) }))
      .sort((left, right) => compareNaturally(left.text, right.text)),
    chain: chosen ? { name: nameOrganisation(chosen), events: chosen.events, head: chosen.head } : null,
  }
}

function toPage(actor: Actor, given: GivenPage, { count, cursor, events }: FoundEvents): AuditPage {
  const { matches, newer, cursorMatches } = count
  const before = !cursor
    ? 0
    : cursor.direction === 'older'
      ? newer + Number(cursorMatches)
      : newer - events.length
  const [newest, oldest] = [events[0], events.at(-1)]
  const last = before + events.length
  return {
    matches,
    first: events.length > 0 ? before + 1 : 0,
    last: events.length > 0 ? last : 0,
    events: events.map((event) => toEventView(actor, event)),
    newerHref: before > 0 && newest ? auditHref(given, { ...newest, direction: 'newer' }) : null,
    olderHref: last < matches && oldest ? auditHref(given, { ...oldest, direction: 'older' }) : null,
  }
}
