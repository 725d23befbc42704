import type { Permission, Role } from '@/domain/access/roles'
import type { FrameworkCode, Objects } from './objects'
import type { Asker } from './asker'
import { holds, holdsAnywhere } from './asker'

/** Who may: anybody at all, whoever is signed in, or whoever holds a permission. */
type Who = 'everybody' | 'signed-in' | Permission

/**
 * Whose it is: nobody's, where there is one address; something that all share, like an indicator; or a provider's, where
 * the permission must be held for that provider.
 */
type Of = 'nothing' | 'shared' | 'provider'

/** A page or a route handler: who may see what at which addresses, and what is left of it in the database. */
export interface PageRule {
  readonly who: Who
  /** Whoever holds this for anything at all may too. */
  readonly also?: Permission
  /** The framework under which the permission must be held, for an address that does not name it. */
  readonly heldUnder?: FrameworkCode
  readonly of: Of
  /** What it answers to somebody who is not signed in: the page, the way to sign in, or a bare 401. */
  readonly stranger: 'open' | 'sign-in' | 401
  /** True for the page of whoever has given a passphrase and no code yet. */
  readonly isForHalf?: true
  /** True for an address that is of no framework, so that it does not read its code. */
  readonly ofNone?: true
  readonly at: (objects: Objects) => readonly string[]
  /** True for a page that names the organisations at which whoever asks holds a role, also under a framework that is over. */
  readonly namesOwn?: true
  /** Addresses of the same objects in a state in which this page is for nobody. */
  readonly absentAt?: (objects: Objects) => readonly string[]
  /** Text that is there for whoever may see it. */
  readonly shows: (objects: Objects) => string
  /** What it answers to whoever may, when that is not 200. */
  readonly status?: number
  /** Where somebody who is signed in already is sent instead. */
  readonly sendsOn?: string
  /** Whose rows asking for it changes; no others, and by default none. */
  readonly writes?: readonly string[]
}

/** A server action: who may do it to what in which state, and whose rows it changes. */
export interface ActionRule {
  readonly who: Who
  /** Whoever holds this for anything at all may too. */
  readonly also?: Permission
  /** The framework under which the permission must be held, for an address that does not name it. */
  readonly heldUnder?: FrameworkCode
  readonly of: Of
  readonly ofNone?: true
  /** What it answers to a stranger: the same as to anybody, the way to sign in, or on the same page with all they typed. */
  readonly stranger: 'open' | 'sign-in' | 'in-place'
  /** True for one that only a script calls, which answers it in words and leads nowhere. */
  readonly isSilent?: true
  /** For the first of two steps, which changes nothing: what stands on the page with which it answers whoever may. */
  readonly answersWith?: string
  /** The action whose form it is given, where it has none of its own. */
  readonly formOf?: string
  /** Who knows that the object is there without being allowed to do this to it. */
  readonly seenBy?: Permission
  /** The one role whose page has the form, where not everybody who may needs it. */
  readonly offeredTo?: Role
  /** Whoever holds this for the provider under the framework may too, beside whoever holds the other. */
  readonly orHolds?: Permission
  /** The page whose form it is. */
  readonly page: (objects: Objects) => string
  /** What it is given as the state before, when its form has one. */
  readonly state?: object
  /** What is typed into the form, beside its hidden fields. */
  readonly typed: (objects: Objects) => Readonly<Record<string, string>>
  /** Where whoever did it is sent; the next page of a return where nothing is said. */
  readonly leadsTo?: string
  /** Gives the form's object in a state in which nobody may. */
  readonly wrongState?: (objects: Objects) => Readonly<Record<string, string>>
  /** Whose rows it changes, and no others. */
  readonly writes: (objects: Objects) => readonly string[]
}

/** Whether this person may, when the object is there. */
export function may(
  asker: Asker,
  {
    who,
    also,
    of,
    ofNone,
    heldUnder,
    orHolds,
  }: Pick<ActionRule, 'who' | 'also' | 'of' | 'ofNone' | 'heldUnder' | 'orHolds'>,
  objects: Objects,
): boolean {
  if (who === 'everybody') return true
  if (who === 'signed-in') return asker.role !== null
  if (also && holdsAnywhere(asker, also, null)) return true
  const { provider } = objects
  const framework = heldUnder ?? (ofNone ? null : objects.framework)
  if (orHolds && holds(asker, orHolds, { provider, framework })) return true
  return of === 'provider' ? holds(asker, who, { provider, framework }) : holdsAnywhere(asker, who, framework)
}
