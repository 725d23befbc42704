import { type Count, fieldOf } from '../kinds/count-of'
import { numberIn } from '../kinds/field'
import type { PooledLine } from '../pooling/pooled-line'
import { toDecimals } from '../statistics/round-half-up'

/** Of estimates and limits. */
export const DECIMALS = 6

/** What an empty cell of a figure says. */
export const NOT_POOLED =
  'There is no figure: see state; or quarters used different value sets or definitions, which are never pooled.'

/** A count of a line; null where it has none, or where there is no figure. */
export function countOf(pooled: PooledLine | null, count: Count): number | null {
  return (pooled && numberIn(pooled.figures, fieldOf(pooled.indicator.kind, count))) ?? null
}

/** What a line comes to, from the counts, so that it is rounded as everywhere. */
export function estimateIn(pooled: PooledLine | null): string | null {
  if (!pooled?.estimate) return null
  const [n, d] = [countOf(pooled, 'numerator'), countOf(pooled, 'denominator')]
  return n === null || d === null ? null : toDecimals(n, d, DECIMALS)
}

/** A limit of its interval; null where there is none. */
export function limitIn(pooled: PooledLine | null, limit: 'lower' | 'upper'): string | null {
  const value = pooled?.estimate?.[limit]
  return value === undefined ? null : toDecimals(value, 1, DECIMALS)
}

/** All figures of a line, whether of a year or of a quarter. */
export function figureCells(pooled: PooledLine | null) {
  return {
    numerator: countOf(pooled, 'numerator'),
    denominator: countOf(pooled, 'denominator'),
    paired: countOf(pooled, 'paired'),
    estimate: estimateIn(pooled),
    lower: limitIn(pooled, 'lower'),
    upper: limitIn(pooled, 'upper'),
  }
}
