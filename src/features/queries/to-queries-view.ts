import { type Actor, can } from '@/domain/access/actor'
import { caseHref } from '@/domain/addresses/cases'
import { askHref } from '@/domain/addresses/queries'
import type { Query } from '@/domain/queries/query'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { type QueryForm, toReplyForm, usualDue } from './to-query-form'
import { type QueryView, toQueryView } from './to-query-view'

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
  const { key, indicator, queries, at } = shown
  const form = formOf(actor, shown, asked)
  const mayAsk = can(actor, 'query:raise', key)
  return {
    queries: queries.map((query) => toQueryView(actor, query, at, sayVersion(query, shown))),
    form,
    caseHref: shown.hasCase ? caseHref({ ...key, indicator }) : null,
    askHref: mayAsk && form?.kind !== 'ask' ? askHref({ ...key, indicator }) : null,
  }
}

/** Of which version it was asked, where another is shown. */
function sayVersion({ subject }: Query, { version }: Shown): string {
  return subject.kind === 'figure' && subject.version !== version ? `, of version ${subject.version}` : ''
}

function formOf(actor: Actor, shown: Shown, { ask, query }: AskedForm): QueryForm | null {
  const { key, indicator, version, at, queries } = shown
  if (ask === 'yes' && can(actor, 'query:raise', key))
    return {
      ...{ kind: 'ask', of: 'figure', title: 'Ask about this figure' },
      ...{ fields: { ...key, indicator, version }, due: usualDue(at) },
    }
  return toReplyForm(actor, queries, query, at)
}
