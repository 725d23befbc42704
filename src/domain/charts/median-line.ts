import type { Chart, ChartPoint } from './chart'
import { sayQuotient } from './say-value'

/**
 * The middle of what counts come to, or the mean of the two in the middle, said from the counts themselves as every figure is; null
 * of none.
 */
export function medianLine(points: readonly ChartPoint[], unit: 'share' | 'days'): Chart['centre'] {
  const known = points
    .flatMap(({ value, counts }) => (value === null || counts === null ? [] : [{ value, ...counts }]))
    .toSorted((left, right) => left.value - right.value)
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.floor(known.length / 2)]]
  if (!low || !high) return null
  const numerator = low.numerator * high.denominator + high.numerator * low.denominator
  const said = sayQuotient(numerator, 2 * low.denominator * high.denominator, unit)
  return { value: (low.value + high.value) / 2, label: `Median ${said}` }
}
