import { type Figures, numberIn } from './field'

/** The sum of one box over quarters; undefined when a quarter left it blank, because a partial sum would mislead. */
function sumOf(quarters: readonly Figures[], field: string): number | undefined {
  let sum = 0
  for (const quarter of quarters) {
    const figure = numberIn(quarter, field)
    if (figure === undefined) return undefined
    sum += figure
  }
  return sum
}

/** The sums of several boxes; a box that any quarter left blank is left out. */
export function poolSums(quarters: readonly Figures[], fields: readonly string[]): Figures {
  const sums = fields.map((field) => [field, sumOf(quarters, field)] as const)
  return Object.fromEntries(sums.filter((pair): pair is readonly [string, number] => pair[1] !== undefined))
}

/** The smallest or largest of one box over quarters; nothing where a quarter left it blank, since it may lie there. */
export function poolExtreme(
  quarters: readonly Figures[],
  field: string,
  extreme: (...figures: number[]) => number,
): Figures {
  const found = quarters.map((quarter) => numberIn(quarter, field)).filter((figure) => figure !== undefined)
  return found.length === 0 || found.length < quarters.length ? {} : { [field]: extreme(...found) }
}
