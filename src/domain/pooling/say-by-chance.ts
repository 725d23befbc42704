/** Of how many intervals one misses what it is compared with, though nothing differs: what 95% means. */
const ONE_IN = 20

/** How many 95% intervals would lie apart by chance alone; half of them on the worse side. */
export function sayByChance(intervals: number, where: 'apart' | 'on the worse side'): string {
  const expected = intervals / ONE_IN / (where === 'apart' ? 1 : 2)
  const many = expected < 1 ? 'fewer than 1' : `about ${Math.round(expected)}`
  return `Of ${intervals} intervals ${many} would lie ${where} by chance alone.`
}
