import 'server-only'
import { queryHref, replyHref } from '@/domain/addresses/queries'
import type { Stamp } from '@/domain/forms/stamp'
import { sayDate } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { Query } from '@/domain/queries/query'
import type { ReadMessage } from '@/domain/queries/read-message'
import { saySubject } from '@/domain/queries/say-query'
import type { Transaction } from '@/server/db/client'
import { queueNotice } from './queue-notice'

type Told = Pick<Query, 'framework' | 'providerCode' | 'number' | 'subject'> & {
  readonly asked: Pick<Stamp, 'personId'>
}

/** Tells the other side of a message: those who answer for the provider of a question or a closing, who asked of an answer. */
export async function tellOfMessage(
  tx: Transaction,
  query: Told,
  { kind, dueOn, place }: ReadMessage & { readonly place: number },
  { name, at }: Stamp,
): Promise<void> {
  const { framework, providerCode, number, subject } = query
  const key = `query/${framework}/${providerCode}/${number}/${place}`
  const facts = { what: saySubject(subject), by: name }
  const provider = { framework, providerCode, permission: 'query:answer' } as const
  const asker = { personId: query.asked.personId, of: { framework, providerCode } }
  if (kind === 'question')
    await queueNotice(
      tx,
      {
        ...{ kind: 'query-asked', key, to: provider, href: replyHref(query) },
        facts: { ...facts, due: sayDay(dueOn) },
      },
      at,
    )
  else if (kind === 'answer')
    await queueNotice(tx, { kind: 'query-answered', key, to: asker, href: replyHref(query), facts }, at)
  else await queueNotice(tx, { kind: 'query-closed', key, to: provider, href: queryHref(query), facts }, at)
}

function sayDay(on: string | null): string {
  const day = on === null ? null : parseIsoDate(on)
  return day ? sayDate(day) : ''
}
