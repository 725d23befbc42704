import { frameworks } from '../catalogue'
import type { Framework } from '../catalogue/framework'
import { type Actor, frameworksOf } from './actor'

/** The frameworks under which somebody holds a role, in the order in which they came to the service. */
export function ownFrameworks(actor: Actor): readonly Framework[] {
  const own = frameworksOf(actor)
  return frameworks.filter(({ code }) => own.includes(code))
}
