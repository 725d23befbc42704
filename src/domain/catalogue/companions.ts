import { type Figures, numberIn } from '../kinds/field'
import type { QuarterlyIndicator } from './indicator'

export interface CompanionShare {
  readonly label: string
  readonly part: number
  readonly whole: number
}

export interface PooledCompanion extends CompanionShare {
  /** Quarters that gave it, of those that were reported. */
  readonly quarters: number
}

/** The second shares of a longer period: each over the quarters that gave all its boxes, and over no other. */
export function poolCompanions(
  indicator: QuarterlyIndicator,
  quarters: readonly Figures[],
): readonly PooledCompanion[] {
  const shares = quarters.flatMap((figures) => companionShares(indicator, figures))
  return (indicator.companions ?? []).flatMap(({ label }) => {
    const own = shares.filter((share) => share.label === label)
    const sum = (box: 'part' | 'whole') => own.reduce((total, share) => total + share[box], 0)
    return own.length === 0 ? [] : [{ label, part: sum('part'), whole: sum('whole'), quarters: own.length }]
  })
}

/** The second shares of a line whose boxes were all filled in, with somebody to count. */
export function companionShares(indicator: QuarterlyIndicator, figures: Figures): readonly CompanionShare[] {
  return (indicator.companions ?? []).flatMap(({ label, part, whole }) => {
    const counted = numberIn(figures, part)
    const of = whole.map((field) => numberIn(figures, field))
    if (counted === undefined || of.some((count) => count === undefined)) return []
    const all = of.reduce<number>((sum, count) => sum + (count ?? 0), 0)
    return all > 0 && counted <= all ? [{ label, part: counted, whole: all }] : []
  })
}
