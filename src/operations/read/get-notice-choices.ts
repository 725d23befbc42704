import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type NoticeKindName, optionalKinds } from '@/domain/notices/kinds'
import { findSwitchedOff } from '@/server/db/notice-choices'
import { withActor } from '@/server/db/transaction'

/** Which of the kinds that can be switched off somebody gets. */
export async function getNoticeChoices(
  actor: Actor,
): Promise<readonly { readonly kind: NoticeKindName; readonly isOn: boolean }[]> {
  const off = await withActor(actor, ({ tx }) => findSwitchedOff(tx))
  return optionalKinds.map((kind) => ({ kind, isOn: !off.includes(kind) }))
}
