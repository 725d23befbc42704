import type { Framework } from '../catalogue/framework'
import type { Figures } from '../kinds/field'
import { type Result, fail, ok } from '../result'
import { type Finding, error } from '../returns/finding'
import { type Conflict, mergeSection } from '../returns/merge-section'
import { type Answers, blankLine, lineOf } from '../returns/quarterly-return'
import { type Typed, readBoxes } from '../returns/read-boxes'
import { EXAMPLE_DAY, ForgedChoice } from '../returns/read-figure'
import type { Declaration, DeclaredParts } from './declaration'
import { boxesOfPart } from './declaration-boxes'
import type { DeclarationFailure } from './declaration-failure'

export interface FilledPart {
  readonly parts: DeclaredParts
  /** False when what was posted is what stands there already. */
  readonly isChanged: boolean
  /** What this person's page holds, as far as it can be read. */
  readonly mine: Figures
  /** Boxes that cannot take what was typed; they stay as they were. */
  readonly unreadable: readonly Finding[]
  /** Boxes that somebody else changed too, and differently; theirs stand. */
  readonly conflicts: readonly Conflict[]
}

export interface Posted {
  readonly typed: Typed
  /** What stood there when the page was drawn: what others have changed since is kept, unless both changed the same box. */
  readonly base: Typed
}

/**
 * What was typed into one part of a declaration. Text that a box cannot take refuses the whole part with every such error
 * at once; anything that breaks a rule is kept, and stops signing only.
 */
export function fillPart(
  framework: Framework,
  current: Declaration,
  part: string,
  posted: Posted,
): Result<FilledPart, DeclarationFailure> {
  const filled = fillReadable(framework, current, part, posted)
  const { unreadable, conflicts, parts } = filled
  if (unreadable.length > 0) return fail({ kind: 'invalid', findings: unreadable })
  if (conflicts.length > 0) return fail({ kind: 'collided', conflicts, current, merged: parts })
  return ok(filled)
}

/** The same as far as it goes: boxes that cannot be read, or that collide, are left as they were and named. */
export function fillReadable(
  framework: Framework,
  current: Declaration,
  part: string,
  posted: Posted,
): FilledPart {
  const boxes = boxesOfPart(framework, current.year, part)
  const drawn = readBoxes(part, boxes, posted.base, {})
  if (drawn.unreadable.length > 0) throw new ForgedChoice('what no page of ours was drawn from')
  const { figures: mine, unreadable } = readBoxes(part, boxes, posted.typed, drawn.figures)
  const stands = current.parts[part] ?? {}
  const merged = mergeSection(asLines(part, drawn.figures), asLines(part, stands), asLines(part, mine))
  const kept = lineOf(merged.lines, part).figures
  return {
    parts: { ...current.parts, [part]: kept },
    isChanged: !sameFigures(stands, kept),
    mine,
    unreadable: unreadable.map(({ at, message }) => error('S15', at, sayUnreadable(message, current))),
    conflicts: merged.conflicts,
  }
}

/** The example is a day of the declared year, as most dates asked for are. */
function sayUnreadable(message: string, { year }: Declaration): string {
  return message.replace(EXAMPLE_DAY, `30 10 ${year.slice(0, 4)}`)
}

function asLines(part: string, figures: Figures): Answers {
  return { [part]: { ...blankLine, figures } }
}

function sameFigures(left: Figures, right: Figures): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => left[name] === right[name])
}
