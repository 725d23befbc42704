import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type NoticeKindName, optionalKinds } from '@/domain/notices/kinds'
import { recordSwitchedOff } from '@/server/db/notice-choices'
import { withActor } from '@/server/db/transaction'

/** Lets somebody be told these kinds, and none of the others that can be switched off. */
export async function chooseNotices(actor: Actor, on: readonly NoticeKindName[]): Promise<void> {
  const off = optionalKinds.filter((kind) => !on.includes(kind))
  await withActor(actor, ({ tx }) => recordSwitchedOff(tx, off))
}
