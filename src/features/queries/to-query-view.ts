import { type Actor, can } from '@/domain/access/actor'
import { openActionHref } from '@/domain/addresses/actions'
import { replyHref } from '@/domain/addresses/queries'
import { daysLeft, sayDaysLeft } from '@/domain/periods/days-left'
import { sayDate, sayMoment } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import { type Query, standingOf } from '@/domain/queries/query'

export interface MessageView {
  readonly key: number
  /** `Morgan Tellis asked on 3 November 2026 at 14:05, for an answer by 17 November 2026`. */
  readonly said: string
  readonly text: string
}

export interface QueryView {
  readonly id: string
  readonly title: string
  /** `Waits for ZZ1. 5 days left`; `Closed`. */
  readonly standing: string
  readonly isOverdue: boolean
  readonly messages: readonly MessageView[]
  /** What this person may do about it, and where; null where nothing. */
  readonly next: { readonly href: string; readonly text: string } | null
  /** Where an action is opened about what was answered; null for whoever may not, and before there is an answer. */
  readonly actionHref: string | null
}

/** A query as it stands at a moment; `about` says of what it is where its place does not. */
export function toQueryView(actor: Actor, query: Query, at: Date, about = ''): QueryView {
  const { number, messages } = query
  const { turn, dueOn } = standingOf(query)
  const left = dueOn === null ? 0 : daysLeft(dueOn, at)
  const standing = {
    provider: `Waits for ${query.providerCode}. ${sayDaysLeft(left)}`,
    asker: `Answered. Waits for ${query.asked.name}`,
    closed: 'Closed',
  }[turn ?? 'closed']
  const next = nextOf(actor, query)
  return {
    id: `query-${number}`,
    title: `Query ${number}${about}`,
    standing,
    isOverdue: turn === 'provider' && left < 0,
    messages: messages.map(toMessageView),
    next: next && { href: replyHref(query), text: NEXT[next] },
    actionHref: mayOpenAction(actor, query) ? openActionHref({ ...ofService(query), query: number }) : null,
  }
}

function ofService({ framework, providerCode }: Query) {
  return { framework, providerCode }
}

function mayOpenAction(actor: Actor, query: Query): boolean {
  return can(actor, 'action:open', query) && query.messages.some(({ kind }) => kind === 'answer')
}

const VERBS = { question: 'asked', answer: 'answered', closing: 'closed it' } as const

/** What may be said next, in words. */
export const NEXT = { answer: 'Answer', follow: 'Ask again or close' } as const

function toMessageView({ place, kind, text, dueOn, written }: Query['messages'][number]): MessageView {
  const day = dueOn === null ? null : parseIsoDate(dueOn)
  const until = day ? `, for an answer by ${sayDate(day)}` : ''
  return { key: place, said: `${written.name} ${VERBS[kind]} on ${sayMoment(written.at)}${until}`, text }
}

/** What this person may say next; nothing once it is closed. */
export function nextOf(actor: Actor, query: Query): 'answer' | 'follow' | null {
  if (standingOf(query).turn === null) return null
  if (query.isAsker) return 'follow'
  return can(actor, 'query:answer', query) ? 'answer' : null
}
