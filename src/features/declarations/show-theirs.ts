import { framework } from '@/domain/catalogue'
import type { Declaration } from '@/domain/declarations/declaration'
import { boxesOfPart } from '@/domain/declarations/declaration-boxes'
import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import type { Field } from '@/domain/kinds/field'
import { asTyped } from '@/domain/returns/as-typed'
import type { Held } from '@/domain/returns/merge-section'
import type { PartState } from './part-view'
import { sayBase, typePart } from './say-base'

const PROBLEM =
  'Somebody else changed the same boxes after you opened this page. Nothing was stored yet. Look at both, then save again to keep yours'

/** Boxes that collide hold what was typed, and say what stands; the others what now stands, with this person's changes. */
export function showTheirs(
  { conflicts, current, merged }: Extract<DeclarationFailure, { kind: 'collided' }>,
  part: string,
  typed: NonNullable<PartState['typed']>,
): Partial<PartState> {
  const boxes = boxesOfPart(framework, current.year, part)
  const who = current.entered[part]?.name ?? 'Somebody else'
  const standing: Declaration = { ...current, parts: merged }
  const mine = conflicts.map(({ at }) => [at, typed[at] ?? ''] as const)
  return {
    typed: { ...typePart(standing, part), ...Object.fromEntries(mine) },
    seen: { base: sayBase(current, part) },
    isContested: true,
    problem: PROBLEM,
    findings: conflicts.map(({ at, theirs }) => ({
      ...{ code: 'changed', at },
      message: `${who} ${sayHeld(boxes[at.slice(part.length + 1)], theirs)} here`,
    })),
  }
}

function sayHeld(box: Field | undefined, held: Held): string {
  const typed = box && held !== null ? asTyped(box, held) : ''
  const options = box && 'options' in box ? box.options : []
  const said = (typeof typed === 'string' ? [typed] : typed)
    .map((each) => options.find(({ value }) => value === each)?.text ?? each)
    .join(', ')
  return said === '' ? 'left it blank' : `saved “${said}”`
}
