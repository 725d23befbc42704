import 'server-only'
import { queryHref, replyHref } from '@/domain/addresses/queries'
import type { Stamp } from '@/domain/forms/stamp'
import { sayDate } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { Query } from '@/domain/queries/query'
import type { ReadMessage } from '@/domain/queries/read-message'
import { saySubject } from '@/domain/queries/say-query'
import type { Transaction } from '@/server/db/client'
import { stillAsks } from '@/server/db/queries'
import { type Notice, type NoticeTo, queueNotice } from './queue-notice'

type Told = Pick<Query, 'framework' | 'providerCode' | 'number' | 'subject'> & {
  readonly asked: Pick<Stamp, 'personId'>
}

/** Tells the other side of a message: those who answer for the provider of a question or a closing, who asks of an answer. */
export async function tellOfMessage(
  tx: Transaction,
  query: Told,
  message: ReadMessage & { readonly place: number },
  { name, at }: Stamp,
): Promise<void> {
  const { framework, providerCode, number, subject } = query
  const about = {
    key: `query/${framework}/${providerCode}/${number}/${message.place}`,
    facts: { what: saySubject(subject), by: name },
  }
  await queueNotice(tx, await noticeOf(tx, query, message, about), at)
}

async function noticeOf(
  tx: Transaction,
  query: Told,
  { kind, dueOn }: ReadMessage,
  about: { readonly key: string; readonly facts: Readonly<Record<'what' | 'by', string>> },
): Promise<Notice> {
  const { framework, providerCode } = query
  const provider = { framework, providerCode, permission: 'query:answer' } as const
  if (kind === 'answer')
    return { ...about, kind: 'query-answered', to: await whoAsks(tx, query), href: replyHref(query) }
  if (kind === 'closing') return { ...about, kind: 'query-closed', to: provider, href: queryHref(query) }
  const facts = { ...about.facts, due: sayDay(dueOn) }
  return { key: about.key, kind: 'query-asked', to: provider, href: replyHref(query), facts }
}

/** Who raised it; once no role lets them ask any more, those of the commissioner who may go on. */
async function whoAsks(tx: Transaction, { framework, providerCode, asked }: Told): Promise<NoticeTo> {
  const of = { framework, providerCode }
  return (await stillAsks(tx, of, asked.personId))
    ? { personId: asked.personId, of }
    : { framework, commissionerOf: providerCode, permission: 'query:raise' }
}

function sayDay(on: string | null): string {
  const day = on === null ? null : parseIsoDate(on)
  return day ? sayDate(day) : ''
}
