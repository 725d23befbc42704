import { mailboxesHref, noticeHref, outboxPageHref } from '@/domain/addresses/notices'
import { isNoticeKind, kindOf } from '@/domain/notices/kinds'
import { isNoticeId } from '@/domain/notices/notice-id'
import { sayMoment } from '@/domain/periods/format'
import type { Outbox } from '@/operations/read/get-outbox'
import { isState, states } from './say-state'

/** How many notices stand on a page. */
export const PAGE_SIZE = 25

/** What the address asks for, as it is written; empty where it asks nothing. */
export interface AskedOutbox {
  readonly state: string
  readonly older: string
  readonly newer: string
}

/** The page that an address asks for; null where it names none that could be. */
export function readCursor({ state, older, newer }: AskedOutbox) {
  const beyond = older || newer
  if ((state !== '' && !isState(state)) || (older && newer) || (beyond && !isNoticeId(beyond))) return null
  return {
    state: isState(state) ? state : null,
    beyond: beyond || null,
    direction: newer ? ('newer' as const) : ('older' as const),
  }
}

export type OutboxView = ReturnType<typeof toOutboxView>

export function toOutboxView({ rows, hasMore, counts, from }: Outbox, asked: AskedOutbox, isDemo: boolean) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const [first, last] = [rows[0], rows.at(-1)]
  const isNewer = asked.newer !== ''
  const hasOlder = isNewer || hasMore
  const hasNewer = isNewer ? hasMore : asked.older !== ''
  return {
    mail: sayMail(from, isDemo),
    mailboxesHref: mailboxesHref(true),
    state: asked.state,
    choices: [{ value: '', text: `All (${total})` }, ...listStates(counts)],
    total,
    rows: rows.map(toRow),
    newerHref: hasNewer && first ? outboxPageHref(asked.state, { newer: first.id }) : undefined,
    olderHref: hasOlder && last ? outboxPageHref(asked.state, { older: last.id }) : undefined,
  }
}

function listStates(counts: Outbox['counts']) {
  return Object.entries(states).map(([value, { text }]) => ({
    value,
    text: `${text} (${isState(value) ? (counts[value] ?? 0) : 0})`,
  }))
}

function toRow({ id, kind, facts, email, state, queuedAt, tries }: Outbox['rows'][number]) {
  return {
    id,
    href: noticeHref(id),
    subject: isNoticeKind(kind) ? kindOf(kind).words(facts).subject : kind,
    to: email,
    state: states[state],
    when: sayMoment(queuedAt),
    tries: String(tries),
  }
}

function sayMail(from: string | null, isDemo: boolean): string {
  if (from !== null) return `Mail is sent from ${from}.`
  return isDemo
    ? 'This is a demonstration: what would be mailed is kept here, and sent to nobody.'
    : 'No mail is set, so notices are kept here and sent to nobody. Give SMTP_URL and MAIL_FROM, as the README says, and start the service again.'
}
