import { roundTicks } from '@/domain/charts/round-ticks'
import { type Scale, endsOf, shareTicks } from '@/domain/charts/share-scale'
import { kinds } from '@/domain/kinds'
import { FEWEST } from '@/domain/statistics/share'
import type { IndicatorView } from './to-indicator-view'

/**
 * From where to where the intervals of an indicator's rows are drawn: all figures, what they come to, and the intervals of those that are
 * judged. Of shares it begins at 0% unless they all lie far from it; waits begin at 0 days.
 */
export function scaleOf({
  rows,
  indicator,
  amongPeers: { together },
}: Pick<IndicatorView, 'rows' | 'indicator' | 'amongPeers'>): Scale {
  const { unit, estimate } = kinds[indicator.kind]
  const all = estimate(together)?.value
  const reached = rows.flatMap(({ cell, patients }) => {
    const { value, lower, upper } = cell.estimate ?? {}
    return (patients ?? 0) < FEWEST && unit === 'share' ? [value] : [value, lower, upper]
  })
  const known = [all, ...reached].filter((each) => each !== undefined)
  return endsOf(unit === 'share' ? shareTicks(known) : roundTicks(Math.max(1, ...known), 1))
}
