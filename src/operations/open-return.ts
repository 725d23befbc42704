import 'server-only'
import { type Actor, reachOf } from '@/domain/access/actor'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { findReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'

/** The draft of a return as this person may see it. Throws when it is not there: for loaders that know it is. */
export async function openReturn(actor: Actor, key: ReturnKey): Promise<ReturnRecord> {
  const scope = reachOf(actor, 'return:read-draft', key.framework)
  const file = await withActor(actor, ({ tx }) => findReturn(tx, key.framework, scope, key))
  if (!file) throw new Error(`There is no return of ${key.providerCode} for ${key.period}`)
  return file
}
