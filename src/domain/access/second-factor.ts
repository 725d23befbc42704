import { type Actor, mayAnywhere } from './actor'
import type { Permission } from './roles'

/** Whom a service asks for a second factor, as its setting says: everybody, or those who submit, sign, judge or administer. */
export type Obliged = 'everybody' | 'deciders'

const DECIDING: readonly Permission[] = [
  'return:submit',
  'return:reopen',
  'return:judge',
  'declaration:sign',
  'declaration:correct',
  'review:judge',
  'people:invite',
  'registry:manage',
]

/** Whether somebody who signs in with a passphrase needs a second factor. */
export function needsSecondFactor(actor: Actor, obliged: Obliged): boolean {
  return obliged === 'everybody' || DECIDING.some((permission) => mayAnywhere(actor, permission))
}
