import { fieldId } from '../catalogue/field-id'
import type { Fields, Figure, Figures } from '../kinds/field'
import { type TypedBox, readFigure } from './read-figure'

/** What was posted, by names of boxes. Boxes that were not posted stay as they are. */
export type Typed = Readonly<Record<string, TypedBox>>

interface ReadBoxes {
  /** A box that was not posted, or cannot be read, is as it was before; a blank one is absent. */
  readonly figures: Figures
  /** What is no figure, each at its box, with how to correct it. */
  readonly unreadable: readonly { readonly at: string; readonly message: string }[]
}

/** Reads what was typed into boxes over what stood in them before. Every error is kept. */
export function readBoxes(code: string, boxes: Fields, typed: Typed, before: Figures): ReadBoxes {
  const unreadable: { at: string; message: string }[] = []
  const read = Object.entries(boxes).map(([name, box]): [string, Figure | null] => {
    const at = fieldId(code, name)
    const stood = before[name] ?? null
    const posted = typed[at]
    if (posted === undefined) return [name, stood]
    const figure = readFigure(box, posted)
    if (figure.ok) return [name, figure.value]
    unreadable.push({ at, message: figure.failure })
    return [name, stood]
  })
  const figures = Object.fromEntries(read.filter((pair): pair is [string, Figure] => pair[1] !== null))
  return { figures, unreadable }
}
