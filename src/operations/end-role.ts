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
      const { lastDay, reason, faults } = readEnding(ended)
      if (faults.length > 0) return refused(...faults)
      const ending = await endMembership(tx, { id: held.id, lastDay, reason })
      if (ending !== 'ended' && ending !== 'changed') return refused(UNENDED[ending])
      await tellOfRole(tx, actor, { ...held, personId: person.id, change: ending, at, day: lastDay })
      return ok(person)
    },
    clock,
  )
}

/** Gives up a role of one's own: whichever was chosen, or everything that is wrong with the form. */
export function giveUpRole(
  actor: Actor,
  given: Omit<EndedRole, keyof AboutPerson>,
  clock?: Date,
): Promise<Changed> {
  if (given.membership === '')
    return Promise.resolve(
      refused({ at: 'membership', message: 'Choose the role that you give up' }, ...readEnding(given).faults),
    )
  return endRole(actor, { ...given, scope: 'own', personId: actor.personId }, clock)
}

/** The last day and the reason as they were typed, with everything that is wrong with them. */
function readEnding(typed: Pick<EndedRole, 'lastDay' | 'reason'>) {
  const [day, reason] = [readDate(typed.lastDay), readChangeReason(typed.reason, 'end')]
  const faults: ChangeFault[] = [
    ...(day.ok ? [] : [{ at: 'lastDay', message: day.failure }]),
    ...(reason.ok ? [] : [{ at: 'reason', message: reason.failure }]),
  ]
  return { lastDay: day.ok ? day.value : null, reason: reason.ok ? reason.value : '', faults }
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
  longer: {
    at: 'lastDay',
    message: 'You can end a role of yours earlier, not later. Ask whoever keeps people to give it for longer',
  },
  over: { at: null, message: 'This role has ended already' },
  past: { at: 'lastDay', message: 'The last day must be today or later. Leave it blank to end the role now' },
}
