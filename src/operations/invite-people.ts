import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { mayGrant } from '@/domain/access/grants'
import { type InvitedPerson, type TypedPerson, readPerson } from '@/domain/access/invited-person'
import { type OfficeFacts, officeFaults } from '@/domain/access/office-facts'
import type { PeopleFailure } from '@/domain/access/people-change'
import { roles } from '@/domain/access/roles'
import { invitationHref } from '@/domain/addresses/people'
import { sayMoment } from '@/domain/periods/format'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { recordInvitation } from '@/server/db/invitations'
import { lookUpOffices, sidesOf } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'
import { readSettings } from '@/server/env'
import { mailIsSet } from '@/server/mail/mail-is-set'
import { hashToken, newToken } from '@/server/session/random-token'
import { type Notice, queueNotices } from './queue-notice'

const VALID_HOURS = 7 * 24

/** An invitation as its inviter is told of it, once. */
export interface MadeInvitation {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly organisation: string
  readonly expiresAt: Date
  /** The link to pass on; null where it is mailed, and nobody but the invited sees it. */
  readonly link: string | null
}

/** Invites one person to a role, or says everything that is wrong with what was typed. Inviting again makes the former link void. */
export function invitePerson(
  actor: Actor,
  typed: TypedPerson,
  clock?: Date,
): Promise<Result<MadeInvitation, PeopleFailure>> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      const read = readPerson(typed, isoDate(londonDate(at)))
      if (!read.ok) return fail<PeopleFailure>({ kind: 'refused', faults: read.failure })
      const [facts] = await findFacts(tx, actor, [read.value])
      const faults = facts ? officeFaults(read.value, facts) : []
      if (!facts || faults.length > 0) return fail<PeopleFailure>({ kind: 'refused', faults })
      const [made] = await inviteAll(tx, actor, [{ person: read.value, facts }])
      return made ? ok(made) : fail<PeopleFailure>({ kind: 'not-found' })
    },
    clock,
  )
}

/** What is known of each of those who are to be invited, in their order; a role that the actor may not give is asked about no further. */
export async function findFacts(
  tx: Transaction,
  actor: Actor,
  people: readonly InvitedPerson[],
): Promise<readonly OfficeFacts[]> {
  const known = await lookUpOffices(tx, people)
  return known.map((facts, index) => {
    const person = people[index]
    return { ...facts, granted: facts.granted && person !== undefined && mayGrant(actor, person) }
  })
}

/** Somebody to be invited, of whom nothing stands in the way. */
export interface Invitable {
  readonly person: InvitedPerson
  readonly facts: OfficeFacts
}

/** Invites people, in one transaction with the notices that carry their links. */
export async function inviteAll(
  tx: Transaction,
  actor: Actor,
  invited: readonly Invitable[],
): Promise<readonly MadeInvitation[]> {
  const made: { readonly told: MadeInvitation; readonly notice: Notice }[] = []
  for (const each of invited) made.push(await inviteOne(tx, actor, each))
  await queueNotices(
    tx,
    made.map(({ notice }) => notice),
  )
  return made.map(({ told }) => told)
}

async function inviteOne(tx: Transaction, actor: Actor, { person, facts }: Invitable) {
  const [token, sides] = [newToken(), sidesOf(person)]
  const tokenHash = hashToken(token)
  const at = { providerCode: sides.provider, commissionerCode: sides.commissioner }
  const expires = await recordInvitation(tx, { ...person, ...at, tokenHash, validHours: VALID_HOURS })
  const { name, email } = person
  const href = invitationHref(token)
  const office = { role: roles[person.role].name, organisation: facts.organisationName ?? 'National' }
  const told: MadeInvitation = {
    ...{ name, email, ...office, expiresAt: expires },
    link: mailIsSet() ? null : `${readSettings().origin}${href}`,
  }
  const notice: Notice = {
    ...{ kind: 'invitation', key: `invitation ${Buffer.from(tokenHash).toString('hex')}`, href, expires },
    to: { email, name },
    facts: { ...office, by: actor.name, until: sayMoment(expires) },
  }
  return { told, notice }
}
