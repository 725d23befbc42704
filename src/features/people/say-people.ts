import type { HeldRole, ListedRole, PersonState } from '@/domain/access/person-record'
import { isRole, roles } from '@/domain/access/roles'
import { findFramework, frameworks } from '@/domain/catalogue'
import { sayDate, sayDay } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { TagProps } from '@/ui/tag'

export const STATES: Readonly<Record<PersonState, { text: string; colour: TagProps['colour'] }>> = {
  'in-use': { text: 'In use', colour: 'green' },
  invited: { text: 'Invited', colour: 'blue' },
  expired: { text: 'Invitation expired', colour: 'orange' },
  disabled: { text: 'Cannot sign in', colour: 'red' },
  ended: { text: 'No role', colour: 'grey' },
}

/** `Service lead`, or the code of a role that this version does not know. */
export function sayRoleName(role: string): string {
  return isRole(role) ? roles[role].name : role
}

/** `Service lead, ZZ1, as deputy for Ann Lead`; with the framework where there are several. */
export function sayListedRole({ role, organisation, framework, deputyFor }: ListedRole): string {
  return [
    sayRoleName(role),
    organisation,
    sayFramework(framework),
    deputyFor ? `as deputy for ${deputyFor}` : null,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The name of a framework where there are several, else nothing. */
export function sayFramework(code: string | null): string | null {
  return frameworks.length > 1 && code !== null ? (findFramework(code)?.name ?? code) : null
}

/** The last day of a role whose end is the moment after it: `31 July 2027`. */
export function sayLastDay(end: Date): string {
  return sayDay(new Date(end.getTime() - 1))
}

/** `2026-12-01` as people read it; empty for none. */
export function sayIsoDay(day: string | null): string {
  const date = day === null ? null : parseIsoDate(day)
  return date ? sayDate(date) : ''
}

/** Whether a role is held, is to come, or is over, at a moment. */
export function standingOfRole(
  { from, to }: Pick<HeldRole, 'from' | 'to'>,
  at: Date,
): 'now' | 'later' | 'over' {
  if (to !== null && to <= at) return 'over'
  return from > at ? 'later' : 'now'
}
