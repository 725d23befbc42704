import type { QuarterlyIndicator } from '../catalogue/indicator'
import { areAlike } from '../catalogue/unlike-figures'
import { kinds } from '../kinds'
import type { Period } from '../periods/period'
import type { JudgedQuarter, Rebase, Segment } from './judged-quarters'

/** A quarter as a number: what it comes to, and of how many. */
export interface Valued extends JudgedQuarter {
  readonly value: number
  readonly size: number
}

/** The quarters that come to something, the earliest first: of nobody nothing follows. */
export function valuesOf(
  { kind }: QuarterlyIndicator,
  quarters: readonly JudgedQuarter[],
): readonly Valued[] {
  return quarters
    .flatMap((quarter): readonly Valued[] => {
      const sample = kinds[kind].sample(quarter.figures)
      if (!sample) return []
      const [part, size] =
        'count' in sample ? [sample.total, sample.count] : [sample.numerator, sample.denominator]
      return size === 0 ? [] : [{ ...quarter, value: part / size, size }]
    })
    .toSorted((left, right) => (left.period < right.period ? -1 : 1))
}

/**
 * Stretches of quarters that may be judged together: a new one begins where the definition, the instrument or the value set is
 * another one, and where somebody began anew.
 */
export function segmentsOf(
  indicator: QuarterlyIndicator,
  quarters: readonly Valued[],
  breaks: readonly Rebase[],
): readonly (readonly Valued[])[] {
  const segments: Valued[][] = []
  for (const quarter of quarters) {
    const segment = segments.at(-1)
    const before = segment?.at(-1)
    if (segment && before && belongTogether(indicator, before, quarter, breaks)) segment.push(quarter)
    else segments.push([quarter])
  }
  return segments
}

/** Whether limits are drawn in the stretch of a quarter: without them nothing of it is marked, whatever rules noticed. */
export function hasLimits(
  segments: readonly Pick<Segment, 'from' | 'to' | 'lower'>[],
  period: Period,
): boolean {
  return segments.some(({ from, to, lower }) => from <= period && period <= to && lower !== null)
}

function belongTogether(
  indicator: QuarterlyIndicator,
  before: Valued,
  quarter: Valued,
  breaks: readonly Rebase[],
): boolean {
  const isRebased = breaks.some(({ period }) => isBetween(period, before.period, quarter.period))
  if (isRebased || before.definitionVersion !== quarter.definitionVersion) return false
  return areAlike(indicator, [before.figures, quarter.figures])
}

function isBetween(period: Period, after: Period, until: Period): boolean {
  return period > after && period <= until
}
