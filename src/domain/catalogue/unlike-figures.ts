import { type ChoiceField, type Figures, textIn } from '../kinds/field'
import { boxesOf } from './boxes-of'
import type { QuarterlyIndicator } from './indicator'

/** The box by which figures of a line are unlike. */
export interface UnlikeBox {
  readonly box: ChoiceField
  /** What its options are: `value sets`. */
  readonly basis: string
  /** What was chosen in it, each once; a blank where nothing was. */
  readonly chosen: readonly string[]
}

/**
 * By what figures of one line are unlike, or null where they are alike: measured by different instruments or value sets, or by
 * "another one" more than once, which need not have been the same.
 */
export function unlikeBox(indicator: QuarterlyIndicator, all: readonly Figures[]): UnlikeBox | null {
  for (const [name, box] of Object.entries(boxesOf(indicator))) {
    if (box.type !== 'choice' || box.basis === undefined) continue
    const chosen = [...new Set(all.map((figures) => textIn(figures, name) ?? ''))]
    const isUnnamed = all.length > 1 && chosen.some((value) => namesNothing(box, value))
    if (chosen.length > 1 || isUnnamed) return { box, basis: box.basis, chosen }
  }
  return null
}

/** Whether figures of one line may be added up and compared. */
export function areAlike(indicator: QuarterlyIndicator, all: readonly Figures[]): boolean {
  return unlikeBox(indicator, all) === null
}

/** By what figures of a line were measured: what was chosen in the boxes that say so, which a sum of them does not hold. */
export function basisOf(indicator: QuarterlyIndicator, figures: Figures): Figures {
  const boxes = Object.entries(boxesOf(indicator))
  return Object.fromEntries(
    boxes.flatMap(([name, box]) => {
      const chosen = box.type === 'choice' && box.basis !== undefined ? textIn(figures, name) : undefined
      return chosen === undefined ? [] : [[name, chosen]]
    }),
  )
}

function namesNothing({ options }: ChoiceField, chosen: string): boolean {
  return options.some(({ value, isUnnamed }) => isUnnamed === true && value === chosen)
}
