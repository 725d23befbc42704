import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { HeldRole } from '@/domain/access/person-record'
import { findPerson } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'

/** The roles that whoever asks holds, or will hold; never those of anybody else. One query. */
export function getOwnRoles(actor: Actor): Promise<readonly HeldRole[]> {
  return withActor(actor, async ({ tx }) => {
    const person = await findPerson(tx, actor.personId, false)
    return person?.roles.filter(({ to }) => to === null || to > person.at) ?? []
  })
}
