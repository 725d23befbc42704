import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { InvitationRecord, PersonRecord } from '@/domain/access/person-record'
import type { PeopleScope } from '@/domain/addresses/people'
import { findInvitationOf, findPerson } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Somebody with an account, or an invitation. */
export type PersonRead =
  | { readonly kind: 'person'; readonly person: PersonRecord }
  | { readonly kind: 'invitation'; readonly invitation: InvitationRecord }

/** One person whom the reader keeps, or an invitation by its id. Null for what is not there and for what is not theirs. */
export async function getPerson(actor: Actor, scope: PeopleScope, id: string): Promise<PersonRead | null> {
  if (!UUID.test(id) || !mayAnywhere(actor, scope === 'everybody' ? 'registry:manage' : 'people:invite'))
    return null
  return withActor(actor, async ({ tx }) => {
    const person = await findPerson(tx, id, scope === 'everybody')
    if (person) return { kind: 'person', person } as const
    const invitation = await findInvitationOf(tx, id, scope === 'everybody')
    return invitation && ({ kind: 'invitation', invitation } as const)
  })
}
