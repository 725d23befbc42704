import { findFramework } from '../catalogue'
import { readDate, type TypedDate } from '../forms/read-date'
import { readRequired } from '../forms/required-text'
import { type Result, fail, ok } from '../result'
import { credentialsSchema } from './credentials-schema'
import type { Office } from './grants'
import { type Role, isRole, roles } from './roles'

/** A person who is to hold a role, as somebody typed it in a form or a file. */
export interface TypedPerson {
  readonly name: string
  readonly email: string
  /** The role's code or its name. */
  readonly role: string
  /** Blank for a role of the service itself. */
  readonly framework: string
  /** Code of the provider or the commissioner; blank for a national role. */
  readonly organisation: string
  /** First and last day of the role; blank where it begins at once, and lasts until it is ended. */
  readonly from: TypedDate
  readonly to: TypedDate
}

export type PersonBox = keyof TypedPerson

/** What is wrong with a person as typed, and at which box or column. */
export interface PersonFault {
  readonly at: PersonBox
  readonly message: string
}

export interface RoleDates {
  /** `2026-12-01`; null for at once. */
  readonly from: string | null
  /** Inside; null for until it is ended. */
  readonly to: string | null
}

export interface InvitedPerson extends Office, RoleDates {
  readonly name: string
  /** In small letters. */
  readonly email: string
}

const LONGEST_NAME = 200

/** The person that was typed, or everything that is wrong with it, whatever the database may say of it. `today` is `2026-11-29`. */
export function readPerson(typed: TypedPerson, today: string): Result<InvitedPerson, readonly PersonFault[]> {
  const name = readRequired(typed.name, {
    maximumLength: LONGEST_NAME,
    need: { kind: 'name', missing: 'Enter their full name' },
  })
  const email = readEmail(typed.email)
  const office = readOffice(typed)
  const dates = readRoleDates(typed, today)
  if (name.ok && email.ok && office.ok && dates.ok)
    return ok({ name: name.value, email: email.value, ...office.value, ...dates.value })
  return fail([
    ...(name.ok ? [] : [{ at: 'name', message: name.failure } as const]),
    ...(email.ok ? [] : [{ at: 'email', message: email.failure } as const]),
    ...(office.ok ? [] : office.failure),
    ...(dates.ok ? [] : dates.failure),
  ])
}

/** The same rule by which somebody signs in, in words about somebody else. */
function readEmail(typed: string): Result<string, string> {
  const read = credentialsSchema.shape.email.safeParse(typed)
  if (read.success) return ok(read.data.toLowerCase())
  const [issue] = read.error.issues
  return fail(
    (issue?.message ?? 'Enter their email address').replace('Your', 'Their').replace(' your ', ' their '),
  )
}

/** A role by its code or its name, at an organisation that fits it. */
export function readOffice({
  role: typedRole,
  framework,
  organisation,
}: Pick<TypedPerson, 'role' | 'framework' | 'organisation'>): Result<Office, readonly PersonFault[]> {
  const role = roleNamed(typedRole)
  if (!role) return fail([{ at: 'role', message: sayRoles(typedRole) }])
  const faults = placeFaults(role, framework, organisation)
  if (faults.length > 0) return fail(faults)
  const { of } = roles[role]
  const isPlaced = of === 'provider' || of === 'commissioner'
  return ok({
    role,
    framework: of === 'service' ? null : framework,
    organisation: isPlaced ? organisation : null,
  })
}

/** What is wrong with where a role is to be held. */
function placeFaults(role: Role, framework: string, organisation: string): readonly PersonFault[] {
  const { of, name } = roles[role]
  const a = `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name.toLowerCase()}`
  const isPlaced = of === 'provider' || of === 'commissioner'
  const faults: PersonFault[] = []
  if (of !== 'service' && !findFramework(framework))
    faults.push({ at: 'framework', message: `Say under which framework: ${a} has one` })
  if (isPlaced && organisation === '')
    faults.push({ at: 'organisation', message: `Choose the ${of} of this person: ${a} is of one` })
  if (!isPlaced && organisation !== '')
    faults.push({ at: 'organisation', message: `Leave this blank: ${a} is of no organisation` })
  return faults
}

function roleNamed(typed: string): Role | null {
  const wanted = typed.toLowerCase()
  return (
    Object.keys(roles)
      .filter(isRole)
      .find((role) => [role, roles[role].name.toLowerCase()].includes(wanted)) ?? null
  )
}

function sayRoles(typed: string): string {
  if (typed === '') return 'Choose a role'
  const names = Object.values(roles).map(({ name }) => name.toLowerCase())
  return `There is no role called \u201c${typed}\u201d. Roles are: ${names.join(', ')}`
}

/** The first and last day of a role: none of them over, and in their order. */
export function readRoleDates(
  typed: Pick<TypedPerson, 'from' | 'to'>,
  today: string,
): Result<RoleDates, readonly PersonFault[]> {
  const [from, to] = [readDate(typed.from), readDate(typed.to)]
  if (!from.ok || !to.ok)
    return fail([
      ...(from.ok ? [] : [{ at: 'from', message: from.failure } as const]),
      ...(to.ok ? [] : [{ at: 'to', message: to.failure } as const]),
    ])
  return orderDates(from.value, to.value, today)
}

function orderDates(
  from: string | null,
  to: string | null,
  today: string,
): Result<RoleDates, readonly PersonFault[]> {
  const first = from ?? today
  if (first < today)
    return fail([{ at: 'from', message: 'A role cannot begin in the past. Leave this blank to begin today' }])
  if (to !== null && to < first)
    return fail([{ at: 'to', message: 'The last day must be today or later, and not before the first day' }])
  return ok({ from: first === today ? null : first, to })
}
