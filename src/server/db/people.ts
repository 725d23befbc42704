import 'server-only'
import type { Office } from '@/domain/access/grants'
import type { OfficeFacts } from '@/domain/access/office-facts'
import type { InvitationRecord, ListedPerson, PersonRecord } from '@/domain/access/person-record'
import { roles } from '@/domain/access/roles'
import type { Transaction } from './client'

/** What a list of people is narrowed by; blank for everything. */
export interface PeopleWanted {
  readonly everybody: boolean
  readonly search: string
  readonly role: string
  readonly organisation: string
  readonly state: string
  readonly skip: number
  readonly take: number
}

/** A page of the people whom the caller keeps, by name, and how many there are in all. */
export async function listPeopleKept(
  tx: Transaction,
  { everybody, search, role, organisation, state, skip, take }: PeopleWanted,
): Promise<{ people: readonly ListedPerson[]; total: number }> {
  const rows = await tx.$queryRaw<(ListedPerson & { total: number })[]>`
    SELECT id, is_invitation AS "isInvitation", name, email, state, roles, last_signed_in_at AS "lastSignedInAt",
      expires_at AS "expiresAt", total
    FROM list_people(${everybody}, ${search}, ${role}, ${organisation}, ${state}, ${skip}::int, ${take}::int)`
  return { people: rows.map(({ total: _, ...person }) => person), total: rows[0]?.total ?? 0 }
}

/** One person whom the caller keeps, or null. */
export async function findPerson(
  tx: Transaction,
  id: string,
  everybody: boolean,
): Promise<PersonRecord | null> {
  const [row] = await tx.$queryRaw<{ person: Stored<PersonRecord> | null }[]>`
    SELECT read_person(${id}::uuid, ${everybody}) AS person`
  const person = row?.person
  if (!person) return null
  return {
    ...person,
    disabledAt: dateOf(person.disabledAt),
    lastSignedInAt: dateOf(person.lastSignedInAt),
    createdAt: new Date(person.createdAt),
    at: new Date(person.at),
    roles: person.roles.map((role) => ({ ...role, from: new Date(role.from), to: dateOf(role.to) })),
    deputies: person.deputies.map((role) => ({ ...role, from: new Date(role.from), to: dateOf(role.to) })),
  }
}

/** One invitation that the caller may withdraw, whatever became of it, or null. */
export async function findInvitationOf(
  tx: Transaction,
  id: string,
  everybody: boolean,
): Promise<InvitationRecord | null> {
  const [row] = await tx.$queryRaw<{ invitation: StoredInvitation | null }[]>`
    SELECT read_invitation(${id}::uuid, ${everybody}) AS invitation`
  if (!row?.invitation) return null
  const { provider, commissioner, invitedAt, expiresAt, ...invitation } = row.invitation
  return {
    ...invitation,
    organisation: provider ?? commissioner,
    invitedAt: new Date(invitedAt),
    expiresAt: new Date(expiresAt),
  }
}

/** What is known of each of those who are to hold a role, in their order. */
export async function lookUpOffices(
  tx: Transaction,
  wanted: readonly (Office & { readonly email: string })[],
): Promise<readonly OfficeFacts[]> {
  const asked = wanted.map(({ email, role, framework, organisation }) => ({
    ...{ email, role, framework },
    ...sidesOf({ role, organisation }),
  }))
  return tx.$queryRaw<OfficeFacts[]>`
    SELECT granted, organisation_name AS "organisationName", closed, holds, is_self AS "isSelf", is_invited AS "isInvited"
    FROM look_up_offices(${JSON.stringify(asked)}::jsonb) ORDER BY place`
}

/** Those of the addresses, in small letters, that have an account. For an administrator. */
export async function listKnownAddresses(
  tx: Transaction,
  emails: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ email: string }[]>`
    SELECT email FROM list_known_addresses(${[...emails]}::text[])`
  return rows.map(({ email }) => email)
}

/** An organisation to which the caller may invite; its framework is null where any will do. */
export interface GrantingOrganisation {
  readonly side: 'provider' | 'commissioner'
  readonly framework: string | null
  readonly code: string
  readonly name: string
}

export function listGrantingOrganisations(tx: Transaction): Promise<GrantingOrganisation[]> {
  return tx.$queryRaw<
    GrantingOrganisation[]
  >`SELECT side, framework, code, name FROM list_granting_organisations()`
}

/** How far the people of the service are. Codes are of providers in service today, and of commissioners; who is invited is not missing. */
export interface PeopleCounts {
  readonly administrators: number
  /** Of whom so many have no second factor. */
  readonly withoutFactor: number
  readonly openInvitations: number
  readonly expiredInvitations: number
  readonly withoutGatekeeper: readonly string[]
  readonly withoutLead: readonly string[]
  readonly withoutExecutive: readonly string[]
  readonly commissionersWithout: readonly string[]
  /** Where somebody whom nobody else replaces is invited, and has not accepted yet. */
  readonly waitedFor: readonly string[]
}

export async function findPeopleCounts(tx: Transaction): Promise<PeopleCounts> {
  const [counts] = await tx.$queryRaw<PeopleCounts[]>`
    SELECT p.administrators, s.without_factor AS "withoutFactor", open_invitations AS "openInvitations", expired_invitations AS "expiredInvitations",
      without_gatekeeper AS "withoutGatekeeper", without_lead AS "withoutLead", without_executive AS "withoutExecutive",
      commissioners_without AS "commissionersWithout", waited_for AS "waitedFor" FROM people_standing() p CROSS JOIN sign_in_standing() s`
  if (!counts) throw new Error('The people of the service were not counted')
  return counts
}

/** The code of an organisation as a provider's or a commissioner's, by whichever side the role is of. */
export function sidesOf({ role, organisation }: Pick<Office, 'role' | 'organisation'>) {
  return {
    provider: roles[role].of === 'provider' ? organisation : null,
    commissioner: roles[role].of === 'commissioner' ? organisation : null,
  }
}

/** As JSON has it: moments are texts. */
type Stored<Value> = {
  readonly [Key in keyof Value]: Value[Key] extends Date
    ? string
    : Value[Key] extends Date | null
      ? string | null
      : Value[Key] extends readonly (infer Item)[]
        ? readonly Stored<Item>[]
        : Value[Key]
}
type StoredInvitation = Stored<Omit<InvitationRecord, 'organisation'>> & {
  readonly provider: string | null
  readonly commissioner: string | null
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
