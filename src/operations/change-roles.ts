import 'server-only'
import { type Actor, mayAnywhere } from '@/domain/access/actor'
import type { Office } from '@/domain/access/grants'
import { type TypedPerson, readOffice, readRoleDates } from '@/domain/access/invited-person'
import { officeFaults } from '@/domain/access/office-facts'
import type { ChangeFault, PeopleFailure } from '@/domain/access/people-change'
import type { PersonRecord } from '@/domain/access/person-record'
import type { PeopleScope } from '@/domain/addresses/people'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { type Result, fail, ok } from '@/domain/result'
import type { Transaction } from '@/server/db/client'
import { recordMembership } from '@/server/db/memberships'
import { findPerson, sidesOf } from '@/server/db/people'
import { withActor } from '@/server/db/transaction'
import { findFacts } from './invite-people'
import { tellOfRole } from './tell-of-role'

/** Whom a change is about, and by which list whoever makes it knows them. */
export interface AboutPerson {
  readonly scope: PeopleScope
  readonly personId: string
}

export interface GivenRole
  extends AboutPerson, Pick<TypedPerson, 'role' | 'framework' | 'organisation' | 'from' | 'to'> {}

export type Changed = Result<PersonRecord, PeopleFailure>

export const refused = (...faults: readonly ChangeFault[]) => fail<PeopleFailure>({ kind: 'refused', faults })
export const notFound = () => fail<PeopleFailure>({ kind: 'not-found' })

/** Gives somebody who has an account one more role, at once or from a day on. They are told, and sign in again. */
export function giveRole(actor: Actor, given: GivenRole, clock?: Date): Promise<Changed> {
  return changePerson(
    actor,
    given,
    async ({ tx, at, person }) => {
      if (person.id === actor.personId) return refused({ at: null, message: OWN })
      const [office, dates] = [readOffice(given), readRoleDates(given, isoDate(londonDate(at)))]
      if (!office.ok || !dates.ok)
        return refused(...(office.ok ? [] : office.failure), ...(dates.ok ? [] : dates.failure))
      const wanted = { ...office.value, ...dates.value, name: person.name, email: person.email }
      const [facts] = await findFacts(tx, actor, [wanted])
      const faults = facts ? officeFaults(wanted, facts) : []
      if (!facts || faults.length > 0)
        return refused(
          ...faults.map(({ at: box, message }) => ({ at: box === 'email' ? 'role' : box, message })),
        )
      await recordMembership(tx, { personId: person.id, ...ofOffice(wanted), ...dates.value })
      const told = { ...wanted, organisationName: facts.organisationName, personId: person.id }
      await tellOfRole(tx, actor, { ...told, change: 'given', at, day: dates.value.from })
      return ok(person)
    },
    clock,
  )
}

export const OWN = 'Nobody gives a role to themselves. Ask a colleague who may'

/** Reads a person whom the actor keeps and does something to them, in one transaction. */
export function changePerson(
  actor: Actor,
  { scope, personId }: AboutPerson,
  change: (about: { tx: Transaction; at: Date; person: PersonRecord }) => Promise<Changed>,
  clock?: Date,
): Promise<Changed> {
  if (scope === 'everybody' && !mayAnywhere(actor, 'registry:manage')) return Promise.resolve(notFound())
  return withActor(
    actor,
    async ({ tx, at }) => {
      const person = await findPerson(tx, personId, scope === 'everybody')
      return person ? change({ tx, at, person }) : notFound()
    },
    clock,
  )
}

export function ofOffice({ role, framework, organisation }: Office) {
  const { provider, commissioner } = sidesOf({ role, organisation })
  return { role, framework, providerCode: provider, commissionerCode: commissioner }
}
