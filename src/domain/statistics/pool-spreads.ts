/** How many there were, what they add up to, and the standard deviation about their mean where it is known. */
export interface Spread {
  readonly count: number
  readonly total: number
  readonly deviation: number | undefined
}

/**
 * Several groups as one, exactly: the sum of squares about the common mean is what lies within the groups and what lies
 * between them. A single one has nothing within; a larger group without a standard deviation leaves that of all unknown.
 */
export function poolSpreads(groups: readonly Spread[]): Spread {
  const counted = groups.filter(({ count }) => count > 0)
  const count = sum(counted, (group) => group.count)
  const total = sum(counted, (group) => group.total)
  const isKnown = counted.every((group) => group.count === 1 || group.deviation !== undefined)
  if (count < 2 || !isKnown) return { count, total, deviation: undefined }
  const within = sum(counted, (group) => (group.count - 1) * (group.deviation ?? 0) ** 2)
  const between = sum(counted, (group) => group.count * (group.total / group.count - total / count) ** 2)
  return { count, total, deviation: Math.sqrt((within + between) / (count - 1)) }
}

/** Smallest first, so that the order of the groups decides nothing, not even the last digit. */
function sum(groups: readonly Spread[], of: (group: Spread) => number): number {
  return groups
    .map(of)
    .toSorted((left, right) => left - right)
    .reduce((total, addend) => total + addend, 0)
}
