import { type Actor, can } from '@/domain/access/actor'
import { caseHref } from '@/domain/addresses/cases'
import { askHref, replyHref } from '@/domain/addresses/queries'
import { dayAfter, daysLeft, sayDaysLeft } from '@/domain/periods/days-left'
import { sayDate, sayMoment } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import { type Query, standingOf } from '@/domain/queries/query'
import type { ReturnKey } from '@/domain/returns/quarterly-return'

/** How long an answer may take where nobody says otherwise: two weeks. */
const USUAL_DAYS = 14

/** The line that is shown, with what was asked about it. */
interface Shown {
  readonly key: ReturnKey
  readonly indicator: string
  readonly version: number
  readonly at: Date
  readonly queries: readonly Query[]
  readonly hasCase: boolean
}

/** Which form the address asks for: a new query, or what is said next about one. */
export interface AskedForm {
  readonly ask: string
  readonly query: string
}

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
}

/** The one form of the page, with what it posts unseen. */
export type QueryForm =
  | { readonly kind: 'ask'; readonly fields: Fields; readonly due: Due }
  | { readonly kind: 'answer'; readonly fields: Fields; readonly title: string }
  | { readonly kind: 'follow'; readonly fields: Fields; readonly due: Due; readonly title: string }

type Fields = Readonly<Record<string, string | number>>
export type Due = Readonly<Record<'day' | 'month' | 'year', string>>

export interface QueriesView {
  readonly queries: readonly QueryView[]
  readonly form: QueryForm | null
  /** Where this person asks about the figure; null where they may not, or are just doing it. */
  readonly askHref: string | null
  /** The case about the figure; null where there is none. */
  readonly caseHref: string | null
}

/** What was asked about a line, what this person may do about it, and the form that they asked for. */
export function toQueriesView(actor: Actor, shown: Shown, asked: AskedForm): QueriesView {
  const { key, indicator, queries } = shown
  const form = formOf(actor, shown, asked)
  const mayAsk = can(actor, 'query:raise', key)
  return {
    queries: queries.map((query) => toQueryView(actor, query, shown)),
    form,
    caseHref: shown.hasCase ? caseHref({ ...key, indicator }) : null,
    askHref: mayAsk && form?.kind !== 'ask' ? askHref({ ...key, indicator }) : null,
  }
}

function toQueryView(actor: Actor, query: Query, { version, at }: Shown): QueryView {
  const { subject, number, messages } = query
  const { turn, dueOn } = standingOf(query)
  const ofOther = subject.kind === 'figure' && subject.version !== version
  const left = dueOn === null ? 0 : daysLeft(dueOn, at)
  const standing = {
    provider: `Waits for ${query.providerCode}. ${sayDaysLeft(left)}`,
    asker: `Answered. Waits for ${query.asked.name}`,
    closed: 'Closed',
  }[turn ?? 'closed']
  const next = nextOf(actor, query)
  return {
    id: `query-${number}`,
    title: `Query ${number}${ofOther ? `, of version ${subject.version}` : ''}`,
    standing,
    isOverdue: turn === 'provider' && left < 0,
    messages: messages.map(toMessageView),
    next: next && { href: replyHref(query), text: SAYS[next] },
  }
}

const VERBS = { question: 'asked', answer: 'answered', closing: 'closed it' } as const
const SAYS = { answer: 'Answer', follow: 'Ask again or close' } as const

function toMessageView({ place, kind, text, dueOn, written }: Query['messages'][number]): MessageView {
  const day = dueOn === null ? null : parseIsoDate(dueOn)
  const until = day ? `, for an answer by ${sayDate(day)}` : ''
  return { key: place, said: `${written.name} ${VERBS[kind]} on ${sayMoment(written.at)}${until}`, text }
}

/** What this person may say next; nothing once it is closed. */
function nextOf(actor: Actor, query: Query): 'answer' | 'follow' | null {
  if (standingOf(query).turn === null) return null
  if (query.isAsker) return 'follow'
  return can(actor, 'query:answer', query) ? 'answer' : null
}

function formOf(actor: Actor, shown: Shown, { ask, query: wanted }: AskedForm): QueryForm | null {
  const { key, indicator, version, at, queries } = shown
  const due = toDue(dayAfter(at, USUAL_DAYS))
  if (ask === 'yes' && can(actor, 'query:raise', key))
    return { kind: 'ask', fields: { ...key, indicator, version }, due }
  const query = queries.find(({ number }) => String(number) === wanted)
  const next = query ? nextOf(actor, query) : null
  if (!query || !next) return null
  const { framework, providerCode, number, messages } = query
  const fields = { framework, providerCode, number, seen: messages.length }
  const title = `${SAYS[next]}: query ${number}`
  return next === 'answer' ? { kind: 'answer', fields, title } : { kind: 'follow', fields, due, title }
}

function toDue(on: string): Due {
  const [year = '', month = '', day = ''] = on.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}
