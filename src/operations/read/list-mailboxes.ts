import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { keepsPeople } from '@/domain/access/grants'
import { type Office, listOffices } from '@/server/db/notice-choices'
import { withActor } from '@/server/db/transaction'

export type Offices = readonly Office[]

/** The roles for which somebody may set a shared mailbox, with those that are set; null for whoever may set none. */
export async function listMailboxes(actor: Actor): Promise<Offices | null> {
  if (!keepsPeople(actor)) return null
  return withActor(actor, ({ tx }) => listOffices(tx))
}
