import { type KindName, kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import { readNumber } from '../forms/read-number'
import { sayFigures } from './say-figures'

/** What the figures of a line come to, in a line of text beside its boxes; null while they come to nothing. */
export function sayLineResult(kind: KindName, figures: Figures): string | null {
  const { numerator, denominator, unit } = kinds[kind]
  const [n, d] = [numberIn(figures, numerator), numberIn(figures, denominator)]
  if (n === undefined || d === undefined || d === 0 || (unit === 'share' && n > d)) return null
  const { headline, weeks, counts, interval } = sayFigures({ kind, figures })
  const from = weeks ? `${weeks}; ${counts}` : counts
  return `${headline} (${from})${interval ? `, 95% interval ${interval}` : ''}`
}

/**
 * The same of counts as they were typed, each read as it will be when it is saved: what stands in its own box, and in the
 * box of another line from which a blank is filled in.
 */
export function sayTypedResult(
  kind: KindName,
  typed: Readonly<Record<string, readonly string[]>>,
): string | null {
  const figures = Object.entries(typed).flatMap(([field, texts]) => {
    const read = texts
      .map((text) => readNumber('count', text))
      .find((each) => !each.ok || each.value !== null)
    return read?.ok && read.value ? [[field, read.value.value] as const] : []
  })
  return sayLineResult(kind, Object.fromEntries(figures))
}
