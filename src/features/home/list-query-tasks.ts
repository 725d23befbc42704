import { type Actor, can, isOfProvider } from '@/domain/access/actor'
import { replyHref } from '@/domain/addresses/queries'
import { daysLeft, sayDue } from '@/domain/periods/days-left'
import { sayDay } from '@/domain/periods/format'
import type { OpenQuery } from '@/domain/queries/query'
import { saySubject } from '@/domain/queries/say-query'
import { sayCount } from '@/domain/say-count'
import type { HomeRead } from '@/operations/read/get-home'
import type { HomeGroup, HomeTask } from './home-view'
import { nameProvider } from './name-provider'
import { titleOf } from './own-providers'
import { statuses } from './statuses'

/** What was asked about a figure and is not closed, by who has to do something about it: one line each, what is due first before others. */
export interface QueryTasks {
  /** What this person answers, or asked and reads. */
  readonly own: HomeGroup
  /** What waits for somebody else: a colleague who answers, or the provider that was asked. */
  readonly others: HomeGroup
}

/** The queries in which this person has a part: asked of their provider, or by them. */
export function listQueryTasks(actor: Actor, read: HomeRead): QueryTasks {
  const isAsked = (query: OpenQuery) => !can(actor, 'query:raise', query)
  const asked = read.queries.filter((query) => isAsked(query) && query.turn === 'provider')
  const raised = read.queries.filter((query) => query.asked.personId === actor.personId)
  const own = [
    ...asked.filter((query) => can(actor, 'query:answer', query)),
    ...raised.filter(({ turn }) => turn === 'asker'),
  ]
  const theirs = [
    ...asked.filter((query) => isOfProvider(actor, query) && !can(actor, 'query:answer', query)),
    ...raised.filter(({ turn }) => turn === 'provider'),
  ]
  const tasksOf = (queries: readonly OpenQuery[]) => queries.map((query) => toTask(actor, read, query))
  return {
    own: {
      heading: own.length > 0 ? `${sayCount(own.length, 'question')} for you` : null,
      tasks: tasksOf(own),
    },
    others: { heading: 'Questions that wait for an answer', tasks: tasksOf(theirs) },
  }
}

function toTask(actor: Actor, read: HomeRead, query: OpenQuery): HomeTask {
  const { framework, providerCode, number, turn, asked, last, dueOn } = query
  const left = daysLeft(dueOn, read.at)
  const waits = turn === 'provider'
  return {
    id: `query-${framework}-${providerCode}-${number}`,
    title: titleFor(actor, read, query),
    hint: waits
      ? `${asked.name} asked. ${sayDue(dueOn, read.at)}.`
      : `${last.name} answered on ${sayDay(last.at)}. Close it, or ask again.`,
    href: replyHref(query),
    status: waits && left < 0 ? statuses.overdue : statuses.toDo,
  }
}

/** A provider's own people are told of which provider only where they are of several. */
function titleFor(actor: Actor, read: HomeRead, query: OpenQuery): string {
  const subject = saySubject(query.subject)
  return isOfProvider(actor, query)
    ? titleOf(actor, read, { title: `Question about ${subject}`, providerCode: query.providerCode })
    : `${nameProvider(read, query.providerCode)}: ${subject}`
}
