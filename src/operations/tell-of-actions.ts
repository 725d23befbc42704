import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { isOfProvider } from '@/domain/access/actor'
import { type Action, type ActionKey, standingOf } from '@/domain/actions/action'
import type { ReadEntry } from '@/domain/actions/read-entry'
import { extents, saySource } from '@/domain/actions/say-action'
import { actionHref } from '@/domain/addresses/actions'
import { sayIsoDay } from '@/domain/periods/format'
import type { Transaction } from '@/server/db/client'
import { type Notice, queueNotices } from './queue-notice'

type Entered = ReadEntry & { readonly place: number }

/**
 * Tells the other side of an entry: the provider what somebody else asks of it, its commissioner what is completed. What the provider
 * opens itself, and how it goes on, is told to nobody: it is read there.
 */
export async function tellOfEntry(
  tx: Transaction,
  actor: Actor,
  action: Pick<Action, 'year' | 'source'> & ActionKey,
  entry: Entered,
  at: Date,
): Promise<void> {
  const notice = noticeOf(actor, action, entry)
  if (notice) await queueNotices(tx, [notice], at)
}

function noticeOf(
  actor: Actor,
  action: Pick<Action, 'year' | 'source'> & ActionKey,
  { kind, place, dueOn, extent }: Entered,
): Notice | null {
  const { framework, providerCode } = action
  const about = { key: `${actionPath(action)}/entry/${place}`, href: actionHref(action) }
  const what = nameAction(action)
  if (kind === 'completed' && extent !== null) {
    const to = { framework, commissionerOf: providerCode, permission: 'action:reopen' } as const
    return {
      ...about,
      kind: 'action-completed',
      facts: { what, by: actor.name, extent: extents[extent] },
      to,
    }
  }
  if (dueOn === null || kind === 'progress' || isOfProvider(actor, action)) return null
  const to = { framework, providerCode, permission: 'action:complete' } as const
  return { ...about, kind: 'action-opened', facts: { what, by: actor.name, due: sayIsoDay(dueOn) }, to }
}

/** By what notices about an action are known: told_of_action() in the migrations reads it. */
export function actionPath({ framework, providerCode, number }: ActionKey): string {
  return `action/${framework}/${providerCode}/${number}`
}

/** `Action 3, 002 declared Not met for 2025-26`: what it says in full is in no mail. */
export function nameAction({ number, source, year }: Pick<Action, 'number' | 'source' | 'year'>): string {
  return `Action ${number}, ${saySource(source, year)}`
}

/** The day until which an action is to be done, as it is read. */
export function sayDueDay(action: Action): string {
  return sayIsoDay(standingOf(action).dueOn)
}
