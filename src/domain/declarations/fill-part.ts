import type { Framework } from '../catalogue/framework'
import type { Figures } from '../kinds/field'
import { type Result, fail, ok } from '../result'
import { error } from '../returns/finding'
import { mergeSection } from '../returns/merge-section'
import { type Answers, blankLine, lineOf } from '../returns/quarterly-return'
import { type Typed, readBoxes } from '../returns/read-boxes'
import { ForgedChoice } from '../returns/read-figure'
import type { Declaration, DeclaredParts } from './declaration'
import { boxesOfPart } from './declaration-boxes'
import type { DeclarationFailure } from './declaration-failure'

export interface FilledPart {
  readonly parts: DeclaredParts
  /** False when what was posted is what stands there already. */
  readonly isChanged: boolean
}

/**
 * What was typed into one part of a declaration. Text that a box cannot take refuses the whole part with every such error
 * at once; anything that breaks a rule is kept, and stops signing only. `base` is what stood there when the page was
 * drawn: what others have changed since is kept, unless both changed the same box.
 */
export function fillPart(
  framework: Framework,
  current: Declaration,
  part: string,
  posted: { readonly typed: Typed; readonly base: Typed },
): Result<FilledPart, DeclarationFailure> {
  const boxes = boxesOfPart(framework, current.year, part)
  const drawn = readBoxes(part, boxes, posted.base, {})
  if (drawn.unreadable.length > 0) throw new ForgedChoice('what no page of ours was drawn from')
  const { figures, unreadable } = readBoxes(part, boxes, posted.typed, drawn.figures)
  if (unreadable.length > 0)
    return fail({ kind: 'invalid', findings: unreadable.map(({ at, message }) => error('S15', at, message)) })
  const stands = current.parts[part] ?? {}
  const merged = mergeSection(asLines(part, drawn.figures), asLines(part, stands), asLines(part, figures))
  const kept = lineOf(merged.lines, part).figures
  const parts = { ...current.parts, [part]: kept }
  if (merged.conflicts.length > 0)
    return fail({ kind: 'collided', conflicts: merged.conflicts, current, merged: parts })
  return ok({ parts, isChanged: !sameFigures(stands, kept) })
}

function asLines(part: string, figures: Figures): Answers {
  return { [part]: { ...blankLine, figures } }
}

function sameFigures(left: Figures, right: Figures): boolean {
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => left[name] === right[name])
}
