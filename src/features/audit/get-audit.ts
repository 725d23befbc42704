import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type AuditReach, auditReach } from '@/domain/access/audit-reach'
import type { AuditChain } from '@/domain/audit/audit-chain'
import type { AuditCount, AuditCursor, AuditFilter } from '@/domain/audit/audited-event'
import { sayAction } from '@/domain/audit/say-action'
import { compareNaturally } from '@/domain/natural-order'
import { listAuditChains } from '@/server/db/audit-chains'
import { countAuditEvents, listAuditEvents } from '@/server/db/audit-trail'
import type { Transaction } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { auditHref } from './addresses'
import type { GivenPage } from './given-filter'
import { readCursor } from './read-cursor'
import { type FilterFault, readFilter } from './read-filter'
import { sayOrganisation } from './say-organisation'
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
  /** Null while something is wrong with the filter, or there is no such page. */
  readonly page: AuditPage | null
}

/** What was done to whatever this person reads, newest first; null for somebody who reads nobody's trail. */
export function getAudit(actor: Actor, given: GivenPage): Promise<AuditView | null> {
  const reach = auditReach(actor)
  if (reach.chains.length === 0) return Promise.resolve(null)
  return withActor(actor, async ({ tx }) => {
    const chains = await listAuditChains(tx, reach)
    const [filter, cursor] = [readFilter(given, chains), readCursor(given)]
    const view = { given, ...toChoices(chains, given), faults: filter.ok ? [] : filter.failure }
    if (!filter.ok || !cursor.ok) return { ...view, page: null }
    const found = await findPage(tx, reach, filter.value, cursor.value)
    return { ...view, page: found && toPage(actor, given, found) }
  })
}

function toChoices(chains: readonly AuditChain[], given: GivenPage) {
  const only = chains.length === 1 ? chains[0] : undefined
  const chosen = only ?? chains.find(({ organisation }) => organisation === given.organisation)
  const occurring = [...new Set(chains.flatMap(({ actions }) => actions))]
  return {
    isFiltered: auditHref(given) !== '/audit',
    organisations: chains
      .toSorted((left, right) => compareNaturally(left.organisation, right.organisation))
      .map((chain) => ({ value: chain.organisation, text: sayOrganisation(chain) })),
    actions: occurring
      .map((value) => ({ value, text: sayAction(value) }))
      .sort((left, right) => compareNaturally(left.text, right.text)),
    chain: chosen ? { name: sayOrganisation(chosen), events: chosen.events, head: chosen.head } : null,
  }
}

interface FoundPage {
  readonly count: AuditCount
  readonly cursor: AuditCursor | null
  readonly events: Awaited<ReturnType<typeof listAuditEvents>>
}

/** Null when there is no event that the page could hang on. Newer than all but a page is the first page. */
async function findPage(
  tx: Transaction,
  reach: AuditReach,
  filter: AuditFilter,
  asked: AuditCursor | null,
): Promise<FoundPage | null> {
  const count = await countAuditEvents(tx, reach, filter, asked)
  if (asked && !count.cursorFound) return null
  const cursor = asked?.direction === 'newer' && count.newer <= PAGE_SIZE ? null : asked
  return { count, cursor, events: await listAuditEvents(tx, reach, filter, { cursor, limit: PAGE_SIZE }) }
}

function toPage(actor: Actor, given: GivenPage, { count, cursor, events }: FoundPage): AuditPage {
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
