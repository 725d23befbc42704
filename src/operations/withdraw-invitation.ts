import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import { mayGrant } from '@/domain/access/grants'
import { readOffice } from '@/domain/access/invited-person'
import { type PeopleFailure, readChangeReason } from '@/domain/access/people-change'
import type { InvitationRecord } from '@/domain/access/person-record'
import type { PeopleScope } from '@/domain/addresses/people'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import { withdrawInvitation as recordWithdrawal } from '@/server/db/invitations'
import { findInvitationOf } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'
import { refused } from './change-roles'
import { type MadeInvitation, invitePerson } from './invite-people'

const OVER =
  'The last day of this role is over. Withdraw this invitation, and invite them with another last day'

interface AboutInvitation {
  readonly scope: PeopleScope
  readonly id: string
}

/** Makes the link of an invitation void, with a reason. */
export function withdrawInvitation(
  actor: Actor,
  { scope, id, reason }: AboutInvitation & { readonly reason: string },
): Promise<Result<InvitationRecord, PeopleFailure>> {
  if (scope === 'everybody' && !mayAnywhere(actor, 'registry:manage'))
    return Promise.resolve(fail({ kind: 'not-found' }))
  return withActor(actor, async ({ tx }) => {
    const invitation = await findInvitationOf(tx, id, scope === 'everybody')
    if (!invitation || !isTheirs(actor, invitation)) return fail<PeopleFailure>({ kind: 'not-found' })
    const why = readChangeReason(reason, 'withdraw')
    if (!why.ok) return refused({ at: 'reason', message: why.failure })
    const outcome = await recordWithdrawal(tx, id, why.value)
    if (outcome === 'over')
      return refused({
        at: null,
        message: 'This invitation was used or withdrawn before. Nothing was changed',
      })
    return ok(invitation)
  })
}

/**
 * Invites the same person to the same role again; the former link is void. A first day that has come means at once by now. Whatever
 * stands in the way is said of no box, since nothing is typed.
 */
export async function inviteAgain(
  actor: Actor,
  { scope, id }: AboutInvitation,
  clock?: Date,
): Promise<Result<MadeInvitation, PeopleFailure>> {
  const { invitation, today } = await withActor(
    actor,
    async ({ tx, at }) => ({
      invitation: await findInvitationOf(tx, id, scope === 'everybody'),
      today: isoDate(londonDate(at)),
    }),
    clock,
  )
  if (!invitation || !isTheirs(actor, invitation)) return fail({ kind: 'not-found' })
  const { name, email, role, framework, organisation, from, to } = invitation
  if (to !== null && to < today) return refused({ at: null, message: OVER })
  const typed = { name, email, role, framework: framework ?? '', organisation: organisation ?? '' }
  const first = from !== null && from > today ? from : ''
  return ofNoBox(await invitePerson(actor, { ...typed, from: first, to: to ?? '' }, clock))
}

function ofNoBox<T>(made: Result<T, PeopleFailure>): Result<T, PeopleFailure> {
  if (made.ok || made.failure.kind !== 'refused') return made
  return refused(...made.failure.faults.map(({ message }) => ({ at: null, message })))
}

function isTheirs(actor: Actor, { role, framework, organisation }: InvitationRecord): boolean {
  const office = readOffice({ role, framework: framework ?? '', organisation: organisation ?? '' })
  return office.ok && mayGrant(actor, office.value)
}
