import { type Permission, type Role, roles } from '@/domain/access/roles'
import { isWhole } from '../support/extent'
import { OVER } from './objects'

/** A role as it was arranged, not as the service works it out. */
interface Held {
  readonly role: Role
  readonly framework: string | null
  readonly reaches: readonly string[] | 'all'
}

/** Somebody who asks: with what roles, for which providers, and with which cookie. */
export interface Asker {
  readonly name: string
  readonly held: readonly Held[]
  /** The first role; null for a stranger. */
  readonly role: Role | null
  readonly session: string | null
  /** Who it is; null for a stranger. */
  readonly personId: string | null
}

/** A provider, under one framework or, where that is null, under any. */
interface Place {
  readonly provider: string
  readonly framework: string | null
}

/** Whether a role of somebody's allows this for a provider: the table of roles, and what was arranged. */
export function holds(asker: Asker, permission: Permission, { provider, framework }: Place): boolean {
  return grants(asker, permission, framework).some(
    ({ reaches }) => reaches === 'all' || reaches.includes(provider),
  )
}

/** Whether a role of somebody's allows this for anything. */
export function holdsAnywhere(asker: Asker, permission: Permission, framework: string | null): boolean {
  return grants(asker, permission, framework).length > 0
}

function grants({ held }: Asker, permission: Permission, framework: string | null): readonly Held[] {
  const isOpen = (code: string | null) => code === null || framework === null || code === framework
  const may = (role: Role): readonly Permission[] => roles[role].may
  return held.filter(
    (each) => each.framework !== OVER && isOpen(each.framework) && may(each.role).includes(permission),
  )
}

/** Those without a role for the second provider: whoever has the like for the first stands for them. */
export function standingForAll(askers: readonly Asker[]): readonly Asker[] {
  return askers.filter(({ held }) => !held.some(({ reaches }) => reaches.includes('ZZ2')))
}

/** Everybody on a whole run, which `npm run assurance` makes; else the people of the one provider for those of both. */
export function askedOnThisRun(askers: readonly Asker[]): readonly Asker[] {
  return isWhole ? askers : standingForAll(askers)
}
