import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { mayGrant } from '@/domain/access/grants'
import { readOffice } from '@/domain/access/invited-person'
import { type ChangeFault, readChangeReason } from '@/domain/access/people-change'
import type { HeldRole } from '@/domain/access/person-record'
import { type TypedDate, readDate } from '@/domain/forms/read-date'
import { fail, ok } from '@/domain/result'
import { type Ending, endMembership } from '@/server/db/memberships'
import { type AboutPerson, type Changed, changePerson, refused } from './change-roles'
import { tellOfRole } from './tell-of-role'

export interface EndedRole extends AboutPerson {
  readonly membership: string
  /** Blank to end it at once. */
  readonly lastDay: TypedDate
  readonly reason: string
}

/**
 * Ends a role at once, or with another last day, with a reason. Nobody changes a role of their own but to give it up. The last of
 * those who give roles at a place stays.
 */
export function endRole(actor: Actor, ended: EndedRole, clock?: Date): Promise<Changed> {
  return changePerson(
    actor,
    ended,
    async ({ tx, at, person }) => {
      const held = person.roles.find(({ id }) => id === ended.membership)
      if (!held || !(person.id === actor.personId || mayEnd(actor, held))) return fail({ kind: 'not-found' })
      const [day, reason] = [readDate(ended.lastDay), readChangeReason(ended.reason, 'end')]
      if (!day.ok || !reason.ok)
        return refused(
          ...(day.ok ? [] : [{ at: 'lastDay', message: day.failure }]),
          ...(reason.ok ? [] : [{ at: 'reason', message: reason.failure }]),
        )
      const ending = await endMembership(tx, { id: held.id, lastDay: day.value, reason: reason.value })
      if (ending !== 'ended' && ending !== 'changed') return refused(sayUnended(ending))
      await tellOfRole(tx, actor, { ...held, personId: person.id, change: ending, at, day: day.value })
      return ok(person)
    },
    clock,
  )
}

/** The domain's own fence, whatever the database says of it. */
function mayEnd(actor: Actor, { role, framework, organisation }: HeldRole): boolean {
  const office = readOffice({ role, framework: framework ?? '', organisation: organisation ?? '' })
  return office.ok && mayGrant(actor, office.value)
}

const UNENDED: Readonly<Record<Exclude<Ending, 'ended' | 'changed'>, ChangeFault>> = {
  last: {
    at: null,
    message:
      'Nobody else could give roles there then. Invite somebody to this role first; once they have accepted, it can be ended here',
  },
  only: {
    at: null,
    message: 'You can give up a role of yours, but not your only one. Ask a colleague to end it',
  },
  over: { at: null, message: 'This role has ended already' },
  past: { at: 'lastDay', message: 'The last day must be today or later. Leave it blank to end the role now' },
}

function sayUnended(ending: keyof typeof UNENDED): ChangeFault {
  return UNENDED[ending]
}
