import type { Actor } from '@/domain/access/actor'
import { dayAfter } from '@/domain/periods/days-left'
import type { Query } from '@/domain/queries/query'
import { NEXT, nextOf } from './to-query-view'

/** How long an answer may take where nobody says otherwise: two weeks. */
const USUAL_DAYS = 14

type Fields = Readonly<Record<string, string | number>>
export type Due = Readonly<Record<'day' | 'month' | 'year', string>>

/** The one form of a page, with what it posts unseen. */
export type QueryForm =
  | {
      readonly kind: 'ask'
      readonly of: 'figure' | 'declared'
      readonly title: string
      readonly fields: Fields
      readonly due: Due
    }
  | { readonly kind: 'answer'; readonly fields: Fields; readonly title: string }
  | { readonly kind: 'follow'; readonly fields: Fields; readonly due: Due; readonly title: string }

/** The form by which the query of this number is answered, asked again or closed; null where this person may do neither. */
export function toReplyForm(
  actor: Actor,
  queries: readonly Query[],
  wanted: string,
  at: Date,
): QueryForm | null {
  const query = queries.find(({ number }) => String(number) === wanted)
  const next = query ? nextOf(actor, query) : null
  if (!query || !next) return null
  const { framework, providerCode, number, messages } = query
  const fields = { framework, providerCode, number, seen: messages.length }
  const title = `${NEXT[next]}: query ${number}`
  return next === 'answer'
    ? { kind: 'answer', fields, title }
    : { kind: 'follow', fields, due: usualDue(at), title }
}

/** The day by which an answer is asked for where nobody says otherwise. */
export function usualDue(at: Date): Due {
  const [year = '', month = '', day = ''] = dayAfter(at, USUAL_DAYS).split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}
