import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { keepsPeople } from '@/domain/access/grants'
import { findBounce } from '@/server/db/outbox'
import { withActor } from '@/server/db/transaction'

/** A mail that was refused for good: to which address, when, and what the mail server said. */
export interface Bounce {
  readonly email: string
  readonly at: Date
  readonly answer: string
}

/** The last mail to a person that was refused; null where none was, one arrived since, or the person is not theirs to keep. */
export async function getBounce(actor: Actor, personId: string): Promise<Bounce | null> {
  if (!keepsPeople(actor)) return null
  return withActor(actor, ({ tx }) => findBounce(tx, personId))
}
