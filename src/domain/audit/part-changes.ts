import type { Framework } from '../catalogue/framework'
import { DOCUMENTS, EVIDENCE } from '../declarations/declaration'
import { boxesOfPart, documentSlot, fileSlot, slots } from '../declarations/declaration-boxes'
import type { Field, Fields, Figure, Figures } from '../kinds/field'
import type { FinancialYear } from '../periods/period'
import { sayFigure } from '../returns/format-figure'
import type { Change } from './change'

/** What differs between two states of a part of a declaration, box by box, in the order of its page. */
export function partChanges(
  framework: Framework,
  year: FinancialYear,
  part: string,
  old: Figures,
  saved: Figures,
): readonly Change[] {
  const boxes = boxesOfPart(framework, year, part)
  const held = new Set([...Object.keys(old), ...Object.keys(saved)])
  const known = Object.keys(boxes).filter((name) => held.delete(name))
  const labels = labelsOf(framework, year, part, boxes)
  return [...known, ...held].flatMap((name) => {
    const [before, after] = [sayBox(boxes[name], old[name]), sayBox(boxes[name], saved[name])]
    return before === after ? [] : [{ what: labels.get(name) ?? name, before, after }]
  })
}

/** Each box by a label of its own: what is asked of every document is said with the number of the document. */
function labelsOf(
  framework: Framework,
  year: FinancialYear,
  part: string,
  boxes: Fields,
): ReadonlyMap<string, string> {
  const own = Object.entries(boxes).map(([name, { label }]) => [name, label] as const)
  const ofSlot = part === EVIDENCE ? fileSlot : part === DOCUMENTS ? documentSlot(framework, year) : null
  const numbered = slots.flatMap((slot): (readonly [string, string])[] =>
    ofSlot
      ? Object.entries(ofSlot).map(
          ([name, { label }]) => [`${name}${slot}`, `Document ${slot}, ${label}`] as const,
        )
      : [[`cites${slot}`, `Document ${slot}, ${boxes[`cites${slot}`]?.label ?? ''}`] as const],
  )
  return new Map([...own, ...numbered])
}

/** What a box holds that is no longer asked is said as it is kept. */
function sayBox(box: Field | undefined, figure: Figure | undefined): string | null {
  if (figure === undefined) return null
  return box ? sayFigure(box, figure) : String(figure)
}
