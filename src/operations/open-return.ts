import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { getReturn } from './read/get-return'

/** The draft of a return as this person may see it. Throws when it is not there: for loaders that know it is. */
export async function openReturn(actor: Actor, key: ReturnKey): Promise<ReturnRecord> {
  const draft = await getReturn(actor, key)
  if (!draft) throw new Error(`There is no return ${returnId(key)}`)
  return draft.record
}
