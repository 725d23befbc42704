import { type Actor, reachOf } from '../access/actor'
import { type Permission, roles } from '../access/roles'

/** Who asks for a level: a commissioner by its code, or with null the nation. */
export type Asker = string | null

const JUDGES: Permission = 'return:judge'

/**
 * For whom this person may ask for levels under a framework: the nation for all (whoever allows corrections), a commissioner for the
 * providers it answers for (whoever judges returns there). The database decides the same (may_ask_level() in the migrations).
 */
export function askersOf(actor: Actor, framework: string): readonly Asker[] {
  const national = reachOf(actor, 'correction:allow', framework) === 'all' ? [null] : []
  const commissioners = actor.memberships.flatMap(({ role, framework: under, code }) => {
    const { of, may } = roles[role]
    const permissions: readonly Permission[] = may
    return under === framework && of === 'commissioner' && permissions.includes(JUDGES) && code ? [code] : []
  })
  return [...national, ...new Set(commissioners)]
}

/** Whether they may have a text about these levels taken out: whoever may ask for them, and the nation of its commissioners' too. */
export function mayRedactLevels(actor: Actor, framework: string, asker: Asker): boolean {
  const own = askersOf(actor, framework)
  return own.includes(asker) || own.includes(null)
}

/** Whether this person may ask for levels as that commissioner, or for the nation. */
export function maySet(actor: Actor, framework: string, asker: Asker): boolean {
  return askersOf(actor, framework).includes(asker)
}
