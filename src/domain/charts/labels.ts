/** A text of a drawing. `y` is its baseline. */
export interface ChartLabel {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly text: string
}

/** The widest that a text of this size comes out as, in a face as wide as Arial. */
const PER_LETTER = 0.58
const BETWEEN = 4

/** Where a text begins and ends. */
export function spanOf({ x, anchor, text }: ChartLabel, fontSize: number): readonly [number, number] {
  const width = text.length * fontSize * PER_LETTER
  const start = { start: x, middle: x - width / 2, end: x - width }[anchor]
  return [start, start + width]
}

/** As much of a text as there is room for. */
export function shorten(text: string, room: number, fontSize: number): string {
  const letters = Math.floor(room / (fontSize * PER_LETTER))
  return text.length <= letters ? text : `${text.slice(0, Math.max(0, letters - 1)).trimEnd()}…`
}

/** The label, moved sideways to lie within the drawing. */
export function keepWithin<Label extends ChartLabel>(
  label: Label,
  [left, right]: readonly [number, number],
  fontSize: number,
): Label {
  const [start, end] = spanOf(label, fontSize)
  if (end > right) return { ...label, x: right, anchor: 'end' }
  return start < left ? { ...label, x: left, anchor: 'start' } : label
}

/** The labels of one row that have room beside each other, from left to right; the last ones come first. */
export function thinOut<Label extends ChartLabel>(
  labels: readonly Label[],
  fontSize: number,
): readonly Label[] {
  const kept: Label[] = []
  for (const label of labels.toReversed()) {
    const [, end] = spanOf(label, fontSize)
    const next = kept.at(-1)
    if (!next || end + BETWEEN <= spanOf(next, fontSize)[0]) kept.push(label)
  }
  return kept.toReversed()
}
