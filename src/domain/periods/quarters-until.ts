import { type Period, addQuarters, quartersBetween } from './period'

/** Every quarter from the earliest of some up to one, in order; that one alone where none is earlier. */
export function quartersUntil(until: Period, some: readonly Period[]): readonly Period[] {
  const first = some.filter((period) => period <= until).toSorted()[0] ?? until
  return Array.from({ length: quartersBetween(first, until) + 1 }, (_, index) => addQuarters(first, index))
}
