import type { Figure } from '../kinds/field'
import type { Values } from './read-boxes'

/** What one box holds: null when it is blank. */
export type Held = Figure | null

/** A box that two people changed, each to something else. */
export interface Conflict {
  /** Name of the box: `106.numerator`, `106.state`. */
  readonly at: string
  /** What it held when the page was drawn. */
  readonly base: Held
  readonly theirs: Held
  readonly mine: Held
}

interface Merged {
  /** The changes of both; where both changed the same box differently, theirs stands. */
  readonly values: Values
  readonly conflicts: readonly Conflict[]
}

/** Whether a box was changed since a page was drawn, by its name. */
export type HasMoved = (at: string) => boolean

/**
 * Brings together what two people made of the same page. A box that only one of them changed holds the change, one
 * that both changed alike holds it too, and nothing that was merely drawn is ever written over anything newer. A box that
 * was changed and then put back to what it was has been changed: `hasMoved` says so, because nothing else shows it.
 */
export function mergeBoxes(
  base: Values,
  theirs: Values,
  mine: Values,
  hasMoved: HasMoved = () => false,
): Merged {
  const conflicts: Conflict[] = []
  const merged = [...namesIn(base, theirs, mine)].map((at): [string, Held] => {
    const held = { base: base[at] ?? null, theirs: theirs[at] ?? null, mine: mine[at] ?? null }
    if (held.mine === held.base || held.mine === held.theirs) return [at, held.theirs]
    if (held.theirs === held.base && !hasMoved(at)) return [at, held.mine]
    conflicts.push({ at, ...held })
    return [at, held.theirs]
  })
  return {
    values: Object.fromEntries(merged.filter((pair): pair is [string, Figure] => pair[1] !== null)),
    conflicts,
  }
}

/** The boxes that hold different things in the two. */
export function differingBoxes(before: Values, after: Values): readonly string[] {
  return [...namesIn(before, after)].filter((at) => before[at] !== after[at])
}

function namesIn(...versions: readonly Values[]): ReadonlySet<string> {
  return new Set(versions.flatMap((values) => Object.keys(values)))
}
