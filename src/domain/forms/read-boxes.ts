import type { Fields, Figure, Figures } from '../kinds/field'
import { patientFaultOf } from './describes-patient'
import { type Result, fail, ok } from '../result'
import { type Malformed, type TypedBox, isMalformed, isRounded, malformed, readFigure } from './read-figure'

/** The boxes of a page by their names (`106.numerator`), in the order of the page. */
export type Boxes = Fields

/** What boxes hold, by their names; a blank box is absent. */
export type Values = Figures

/** What was typed or chosen, by names of boxes. A box that was not posted is absent, and stays as it is. */
export type Typed = Readonly<Record<string, TypedBox>>

/** What keeps a box from being read, and how to correct it. */
export interface Misreading {
  readonly at: string
  readonly message: string
}

export interface ReadBoxes {
  /** A box that was not posted, or cannot be read, is as it was before; a blank one is absent. */
  readonly values: Values
  readonly unreadable: readonly Misreading[]
  /** Boxes that keep fewer decimals than were typed. */
  readonly rounded: readonly string[]
}

/**
 * What was read without the words that may describe a patient, each with its warning. What stands already is not asked about
 * again, nor what somebody sent once more after they were warned.
 */
export function warnOfPatients(
  boxes: Boxes,
  { values, unreadable, rounded }: ReadBoxes,
  known: readonly Values[],
  acknowledged: readonly string[],
): ReadBoxes {
  const warned = Object.entries(values).flatMap(([at, value]): Misreading[] => {
    const isAsked = boxes[at]?.type === 'text' && !known.some((each) => each[at] === value)
    const message = isAsked && !acknowledged.includes(at) ? patientFaultOf(String(value)) : null
    return message ? [{ at, message }] : []
  })
  const before = ({ at }: Misreading) => [at, known[0]?.[at]] as const
  const kept = { ...values, ...Object.fromEntries(warned.map(before)) }
  const held = Object.entries(kept).filter((pair): pair is [string, Figure] => pair[1] !== undefined)
  return { values: Object.fromEntries(held), unreadable: [...unreadable, ...warned], rounded }
}

/** Reads what was typed into boxes over what stood in them before. Every error is kept. */
export function readBoxes(boxes: Boxes, typed: Typed, before: Values): Result<ReadBoxes, Malformed> {
  const values = new Map<string, Figure>(Object.entries(before))
  const unreadable: Misreading[] = []
  for (const [at, box] of Object.entries(boxes)) {
    const posted = typed[at]
    if (posted === undefined) continue
    const read = readFigure(box, posted)
    if (!read.ok) {
      if (isMalformed(read.failure)) return fail(malformed)
      unreadable.push({ at, message: read.failure })
    } else if (read.value === null) values.delete(at)
    else values.set(at, read.value)
  }
  const rounded = Object.keys(boxes).filter((at) => boxes[at] && isRounded(boxes[at], typed[at] ?? ''))
  return ok({ values: Object.fromEntries(values), unreadable, rounded })
}
