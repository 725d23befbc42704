import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { listRedactions as findRedactions, type RedactionRecord } from '@/server/db/redactions'
import { withActor } from '@/server/db/transaction'

export type Redactions = readonly RedactionRecord[]

/** What is and was asked to be taken out of the services, and of the levels, of which somebody may have texts taken out; null for whoever may not. */
export async function listRedactions(actor: Actor): Promise<Redactions | null> {
  if (!mayAnywhere(actor, 'text:redact') && !mayAnywhere(actor, 'correction:allow')) return null
  return withActor(actor, ({ tx }) => findRedactions(tx))
}
