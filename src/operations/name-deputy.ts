import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { hasDeputies, mayGrant } from '@/domain/access/grants'
import { type TypedPerson, readOffice, readRoleDates } from '@/domain/access/invited-person'
import type { ChangeFault } from '@/domain/access/people-change'
import type { HeldRole, PersonRecord } from '@/domain/access/person-record'
import { londonDate } from '@/domain/periods/london'
import { isoDate } from '@/domain/periods/period'
import { ok } from '@/domain/result'
import { recordMembership } from '@/server/db/memberships'
import { findPerson } from '@/server/db/people'
import {
  type AboutPerson,
  type Changed,
  OWN,
  changePerson,
  notFound,
  ofOffice,
  refused,
} from './change-roles'
import { tellOfRole } from './tell-of-role'

export interface NamedDeputy extends AboutPerson, Pick<TypedPerson, 'from' | 'to'> {
  /** The role of theirs that the deputy is to hold. */
  readonly membership: string
  readonly deputy: string
}

/** Lets somebody hold the role of a colleague from one day to another. It ends by itself. */
export function nameDeputy(actor: Actor, named: NamedDeputy, clock?: Date): Promise<Changed> {
  return changePerson(
    actor,
    named,
    async ({ tx, at, person }) => {
      const held = person.roles.find(({ id }) => id === named.membership)
      const office = held && officeOf(held)
      if (!office || held.deputyFor !== null || !mayGrant(actor, office) || !hasDeputies(office.role))
        return notFound()
      const dates = readRoleDates(named, isoDate(londonDate(at)))
      const deputy =
        named.deputy === '' ? null : await findPerson(tx, named.deputy, named.scope === 'everybody')
      const faults = deputyFaults({ actor, person, deputy, dates, held, at })
      if (!deputy || !dates.ok || faults.length > 0) return refused(...faults)
      const given = { personId: deputy.id, ...dates.value }
      await recordMembership(tx, { ...given, ...ofOffice(office), deputyFor: person.id })
      const { organisationName, role } = held
      const told = { personId: deputy.id, role, organisationName, deputyFor: person.name }
      await tellOfRole(tx, actor, { ...told, change: 'given', at, day: dates.value.from })
      return ok(person)
    },
    clock,
  )
}

function officeOf({ role, framework, organisation }: HeldRole) {
  const office = readOffice({ role, framework: framework ?? '', organisation: organisation ?? '' })
  return office.ok ? office.value : null
}

interface Deputising {
  readonly actor: Actor
  readonly person: PersonRecord
  readonly deputy: PersonRecord | null
  readonly dates: ReturnType<typeof readRoleDates>
  readonly held: HeldRole
  readonly at: Date
}

function deputyFaults({ dates, held, ...who }: Deputising): readonly ChangeFault[] {
  const choice = choiceFault({ held, ...who })
  const faults: ChangeFault[] = choice === null ? [] : [{ at: 'deputy', message: choice }]
  if (!dates.ok) return [...faults, ...dates.failure]
  const { to } = dates.value
  if (to === null)
    faults.push({ at: 'to', message: 'Enter the last day: a deputy stands in from one day to another' })
  else if (held.to !== null && to > lastDayOf(held.to))
    faults.push({ at: 'to', message: 'The role itself ends before that day' })
  return faults
}

function choiceFault({ actor, person, deputy, held, at }: Omit<Deputising, 'dates'>): string | null {
  if (!deputy) return 'Choose who stands in'
  if (deputy.id === person.id) return 'Choose somebody else'
  if (deputy.id === actor.personId) return OWN
  if (deputy.disabledAt) return `${deputy.name} cannot sign in at present`
  const holds = deputy.roles.some((each) => isSame(each, held) && (each.to === null || each.to > at))
  return holds ? `${deputy.name} holds this role already` : null
}

/** The day before the moment at which a role ends. */
function lastDayOf(end: Date): string {
  return isoDate(londonDate(new Date(end.getTime() - 1)))
}

function isSame(held: HeldRole, other: HeldRole): boolean {
  return (
    held.role === other.role && held.framework === other.framework && held.organisation === other.organisation
  )
}
