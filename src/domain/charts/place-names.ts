import type { Field } from './geometry'
import { fontSizes } from './geometry'
import { type ChartLabel, spanOf } from './labels'

interface Named {
  readonly key: string
  readonly x: number
  readonly y: number
}

const BESIDE = 12
const LINE = 15
/** From the middle of a mark to its edge. */
const MARK = 10

/**
 * The names of marks beside them: to the right, else to the left, else a line above or below, wherever no name and no other mark is in the
 * way; where marks are everywhere, wherever no name is.
 */
export function placeNames(
  marks: readonly Named[],
  { left, right }: Pick<Field, 'left' | 'right'>,
): readonly ChartLabel[] {
  const placed: ChartLabel[] = []
  for (const { key, x, y } of marks.toSorted((one, other) => one.y - other.y)) {
    const places: readonly ChartLabel[] = [0, -LINE, LINE, 2 * LINE].flatMap((down) => [
      { x: x + BESIDE, y: y + 5 + down, anchor: 'start' as const, text: key },
      { x: x - BESIDE, y: y + 5 + down, anchor: 'end' as const, text: key },
    ])
    const free = places.filter(
      (label) => fits(label, [left, right]) && placed.every((other) => !overlap(label, other)),
    )
    const others = marks.filter((mark) => mark.key !== key)
    const chosen = free.find((label) => others.every((mark) => !covers(mark, label))) ?? free[0]
    if (chosen) placed.push(chosen)
  }
  return placed
}

function fits(label: ChartLabel, [left, right]: readonly [number, number]): boolean {
  const [start, end] = spanOf(label, fontSizes.wide)
  return start >= left && end <= right
}

function overlap(one: ChartLabel, other: ChartLabel): boolean {
  const [[start, end], [from, to]] = [spanOf(one, fontSizes.wide), spanOf(other, fontSizes.wide)]
  return Math.abs(one.y - other.y) < LINE && start < to && from < end
}

/** Whether a mark lies on a name, whose letters stand on its line and reach up from it. */
function covers({ x, y }: Named, label: ChartLabel): boolean {
  const [start, end] = spanOf(label, fontSizes.wide)
  return x + MARK > start && x - MARK < end && y + MARK > label.y - LINE + 2 && y - MARK < label.y
}
