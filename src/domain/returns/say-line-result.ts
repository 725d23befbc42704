import { type KindName, kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import { sayResult } from './say-result'

/** What the figures of a line come to, in a line of text beside its boxes; null while they come to nothing. */
export function sayLineResult(kind: KindName, figures: Figures): string | null {
  const { numerator, denominator, unit } = kinds[kind]
  const [n, d] = [numberIn(figures, numerator), numberIn(figures, denominator)]
  if (n === undefined || d === undefined || d === 0 || (unit === 'share' && n > d)) return null
  const { headline, counts, interval } = sayResult({ kind, state: 'value', figures, reason: null })
  return `${headline} (${counts})${interval ? `, 95% interval ${interval}` : ''}`
}
