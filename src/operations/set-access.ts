import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { keepsPeople } from '@/domain/access/grants'
import { readChangeReason } from '@/domain/access/people-change'
import { fail, ok } from '@/domain/result'
import { disablePerson, enablePerson } from '@/server/db/memberships'
import { type AboutPerson, type Changed, changePerson, refused } from './change-roles'

export interface AccessSet extends AboutPerson {
  /** Whether they may sign in from now on. */
  readonly mayEnter: boolean
  readonly reason: string
}

/** Lets somebody sign in no more, and ends their sessions; or lets them again. Nobody does that to themselves. */
export function setAccess(actor: Actor, set: AccessSet): Promise<Changed> {
  return changePerson(actor, set, async ({ tx, person }) => {
    if (person.id === actor.personId || !person.mayDisable || !keepsPeople(actor))
      return fail({ kind: 'not-found' })
    const reason = readChangeReason(set.reason, set.mayEnter ? 'enable' : 'disable')
    if (!reason.ok) return refused({ at: 'reason', message: reason.failure })
    const change = set.mayEnter
      ? await enablePerson(tx, person.id, reason.value)
      : await disablePerson(tx, person.id, reason.value)
    if (change === 'last')
      return refused({
        at: null,
        message: `${person.name} is the last who can give roles there. Invite somebody else to that role first`,
      })
    if (change === 'as-it-was')
      return refused({ at: null, message: 'Somebody else has done that already. Nothing was changed' })
    return ok(person)
  })
}
