import { type Role, roles } from '@/domain/access/roles'
import { groupBy } from '@/domain/group-by'
import { isWhole } from '../support/extent'
import type { Asker } from './asker'
import type { Objects } from './objects'
import { FURTHEST } from './questions'
import { type ActionRule, type PageRule, may } from './rules'

/** Somebody, and whether they ask about each thing once, because somebody like them asks everything. */
export interface Asking {
  readonly asker: Asker
  readonly onceEach: boolean
}

/**
 * Who asks what at the addresses of one rule. Those with the same rights to everything that is there, of the same kinds of organisation
 * and under the same frameworks, are alike: the first of them asks everything, each of the others about each thing once. On a whole run everybody asks everything.
 */
export function askingAt(
  rule: PageRule | ActionRule,
  askers: readonly Asker[],
  existing: readonly Objects[],
): readonly Asking[] {
  if (isWhole) return askers.map((asker) => ({ asker, onceEach: false }))
  const furthestFirst = askers.toSorted((left, right) => place(left) - place(right))
  const alike = groupBy(furthestFirst, (asker) => likenessOf(rule, asker, existing)).values()
  return [...alike].flatMap(([first, ...others]) => [
    ...(first ? [{ asker: first, onceEach: false }] : []),
    ...others.filter((asker) => !isOpenTo(rule, asker)).map((asker) => ({ asker, onceEach: true })),
  ])
}

/** One of each kind with the same rights, for all like them; on a whole run everybody. */
export function oneOfEach(
  rule: PageRule | ActionRule,
  askers: readonly Asker[],
  existing: readonly Objects[],
): readonly Asker[] {
  return askingAt(rule, askers, existing).flatMap(({ asker, onceEach }) => (onceEach ? [] : [asker]))
}

/** Of those who are signed in, what is open to everybody is open to one as to the other. */
function isOpenTo({ who }: PageRule | ActionRule, { role }: Asker): boolean {
  return who === 'everybody' && role !== null
}

/** Those whose questions go furthest ask everything, whoever is like them. */
function place({ name }: Asker): number {
  return FURTHEST.includes(name) ? 0 : 1
}

function likenessOf(rule: PageRule | ActionRule, asker: Asker, existing: readonly Objects[]): string {
  const kindOf = (role: Role) => roles[role].of
  const held = asker.held.map(({ role, framework }) => [kindOf(role), framework])
  return JSON.stringify([held, existing.map((objects) => may(asker, rule, objects))])
}
