import { type QuarterlyIndicator, isQuarterly } from '../catalogue/indicator'
import type { AnnualRow } from '../exports/annual-rows'
import { groupBy } from '../group-by'
import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import type { YearPack } from '../pack/year-pack'
import { roundHalfUp } from '../statistics/round-half-up'
import { groupOf, linkedLines } from './linked-lines'
import { isSmall, sharedCount } from './shared-count'
import type { SharedRow } from './shared-row'
import { sumOfShared } from './sum-of-shared'

/** What of a pack decides what may be published of it. */
export type Shareable = Pick<YearPack, 'framework' | 'rows' | 'national'>

/**
 * A year as it may be passed on and published (indicators, section 7): the one place where that is decided, before anything is drawn.
 * Lines whose counts repeat each other's are withheld together; second counts, texts, spreads and totals of days are in none of it. What
 * all come to is the sum of what is shown, and so tells nothing that is not shown.
 */
export function shareYear({ framework, rows, national }: Shareable): readonly SharedRow[] {
  const linked = linkedLines(framework)
  const shared = [...groupBy(rows, ({ provider }) => provider).values()].flatMap((own) => {
    const withheld = new Set(
      own.flatMap((row) => (isWithheld(row) ? [groupOf(linked, row.indicator.code)] : [])),
    )
    return own.map((row) => toShared(row, withheld.has(groupOf(linked, row.indicator.code))))
  })
  return [...shared, ...national.flatMap((line) => sumOfShared(line, shared) ?? [])]
}

/** Whether something that would be shown of it is one to seven: a count, or what is left of the whole. */
function isWithheld({ indicator, pooled }: AnnualRow): boolean {
  if (!isQuarterly(indicator) || !pooled) return false
  const counts = countsOf(indicator, pooled.figures)
  return counts !== null && counts.some(isSmall)
}

/** The counts that would be shown, with what is left of the whole; null without figures. */
function countsOf(
  indicator: QuarterlyIndicator,
  figures: Parameters<typeof numberIn>[0],
): readonly number[] | null {
  const { numerator, denominator, unit } = kinds[indicator.kind]
  const [n, d] = [numberIn(figures, numerator), numberIn(figures, denominator)]
  if (n === undefined || d === undefined) return null
  return unit === 'days' ? [d] : [n, d, d - n]
}

function toShared(row: AnnualRow, isGroupWithheld: boolean): SharedRow {
  const { provider, indicator, definitionVersion, state, status, pooled } = row
  const figures = isQuarterly(indicator) && pooled ? figuresOf(indicator, pooled.figures) : null
  return {
    ...{ provider, indicator, definitionVersion, state, status },
    figures: figures && isGroupWithheld ? 'withheld' : figures,
    quarters: pooled?.quarters ?? null,
    quartersExpected: pooled?.quartersExpected ?? null,
  }
}

function figuresOf(
  indicator: QuarterlyIndicator,
  figures: Parameters<typeof numberIn>[0],
): SharedRow['figures'] {
  const { numerator, denominator, unit } = kinds[indicator.kind]
  const [n, d] = [numberIn(figures, numerator), numberIn(figures, denominator)]
  if (n === undefined || d === undefined) return null
  const [part, whole] = [sharedCount(n), sharedCount(d)]
  if (unit === 'days')
    return whole === null
      ? 'withheld'
      : { numerator: null, denominator: whole, meanDays: d > 0 ? roundHalfUp(n, d, 0) : null }
  return part === null || whole === null
    ? 'withheld'
    : { numerator: part, denominator: whole, meanDays: null }
}
