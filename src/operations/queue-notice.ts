import 'server-only'
import type { Service } from '@/domain/access/actor'
import type { Permission } from '@/domain/access/roles'
import { type Told, noticeKinds } from '@/domain/notices/kinds'
import type { Transaction } from '@/server/db/client'
import { type WantedNotice, recordNotices } from '@/server/db/notices'
import { readSettings } from '@/server/env'
import { mailIsSet } from '@/server/mail/mail-is-set'
import { seal } from '@/server/mail/seal'

/** Whom a notice goes to: a person, who may be told about a service, an address without an account, or whoever may do something for a provider, or for its commissioner. */
export type NoticeTo =
  | { readonly personId: string; readonly of?: Service }
  | { readonly email: string; readonly name: string }
  | OfService<{ readonly providerCode: string }>
  | OfService<{ readonly commissionerOf: string }>

type OfService<Whose> = Whose & {
  readonly framework: string
  readonly permission: Permission | readonly Permission[]
}

/** What is told, once for each key and address, and where its link leads: a path of ours. */
export type Notice = Told & {
  readonly key: string
  readonly to: NoticeTo
  readonly href: string
  /** After it the notice is not sent any more: when its link ends. */
  readonly expires?: Date
}

/**
 * Queues a notice in the transaction of its cause; it is sent afterwards (`sendNotices`). The database works out who is told, and
 * refuses whoever may not cause it. The same key again tells nobody twice. Says how many are told.
 */
export function queueNotice(tx: Transaction, notice: Notice, at: Date | null = null): Promise<number> {
  return queueNotices(tx, [notice], at)
}

/** Queues many notices, in one statement for each kind among them. */
export async function queueNotices(
  tx: Transaction,
  notices: readonly Notice[],
  at: Date | null = null,
): Promise<number> {
  let added = 0
  for (const kind of new Set(notices.map((notice) => notice.kind))) {
    const wanted = notices.filter((notice) => notice.kind === kind).map(toWanted)
    added += await recordNotices(tx, kind, wanted, { at, state: mailIsSet() ? 'waiting' : 'kept' })
  }
  return added
}

function toWanted({ kind, key, to, facts, href, expires }: Notice): WantedNotice {
  const about = { key, facts, ...(expires && { expires }), ...recipientsOf(to) }
  if (!noticeKinds[kind].carriesSecret) return { ...about, href }
  const [, path = href, token = ''] = /^(.*\/)([^/?#]+)$/.exec(href) ?? []
  return { ...about, href: path, ...(isKept() && { secret: seal(token) }) }
}

/** A link that opens an account is kept only to be mailed, and in the demo to be shown. */
function isKept(): boolean {
  return mailIsSet() || readSettings().demo
}

function recipientsOf(to: NoticeTo): Partial<WantedNotice> {
  if ('personId' in to)
    return {
      person: to.personId,
      ...(to.of && { framework: to.of.framework, provider: to.of.providerCode }),
    }
  if ('email' in to) return to
  const permissions = [to.permission].flat()
  return 'providerCode' in to
    ? { framework: to.framework, provider: to.providerCode, side: 'provider', permissions }
    : { framework: to.framework, provider: to.commissionerOf, side: 'commissioner', permissions }
}
