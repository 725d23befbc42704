import type { Overview } from '../to-overview'

/** With whom figures are compared: those that are seen, or these with all others, whose sums are rounded. */
export function WhoIsCompared({
  lines,
  isCompared,
  providers,
}: Pick<Overview, 'lines' | 'isCompared' | 'providers'>) {
  if (!isCompared) return 'Nobody is compared with others: fewer than half of the returns came.'
  const others = Math.max(0, ...lines.map(({ among }) => among.others))
  if (others === 0)
    return providers < 5
      ? 'Nobody is compared: that needs five providers.'
      : `All are the ${providers} providers that you see, each counted for as many patients as it has.`
  return `All are the ${providers === 1 ? 'provider' : `${providers} providers`} that you see and up to ${others} others, of which only sums of at least five are known, rounded to the nearest five; a line of which these may not be told is compared among those that you see.`
}
