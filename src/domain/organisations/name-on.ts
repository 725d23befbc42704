import { londonDate } from '../periods/london'
import { isoDate } from '../periods/period'

/** What an organisation is called from a day on, `2026-04-01`. */
export interface DatedName {
  readonly name: string
  readonly from: string
}

/** What it was called on a day; before its first name that one. Null where no name is known. */
export function nameOn(names: readonly DatedName[], day: string): string | null {
  const inOrder = names.toSorted((left, right) => (left.from < right.from ? -1 : 1))
  return (inOrder.findLast(({ from }) => from <= day) ?? inOrder[0])?.name ?? null
}

/** What it was called in London at an instant. */
export function nameThen(names: readonly DatedName[], at: Date): string | null {
  return nameOn(names, isoDate(londonDate(at)))
}
