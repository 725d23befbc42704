import { type KindName, kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import { sayResult } from '../returns/say-result'

/** The formula of a sum with the numbers put in: `(20 + 22) ÷ (40 + 41) = 42 ÷ 81 = 51.9%`. */
export function sayAddedUp(kind: KindName, parts: readonly Figures[], sum: Figures): string {
  const { numerator, denominator } = kinds[kind]
  const terms = (field: string) => {
    const counts = parts.map((figures) => sayCount(numberIn(figures, field)))
    return counts.length > 1 ? `(${counts.join(' + ')})` : counts.join('')
  }
  const total = `${sayCount(numberIn(sum, numerator))} ÷ ${sayCount(numberIn(sum, denominator))}`
  const added = parts.length > 1 ? `${terms(numerator)} ÷ ${terms(denominator)} = ${total}` : total
  const { headline } = sayResult({ kind, state: 'value', figures: sum, reason: null })
  return /^[<>]/.test(headline)
    ? `${added}, which is ${headline}`
    : `${added} = ${headline}, rounded half up to one decimal`
}

function sayCount(count: number | undefined): string {
  return count === undefined ? 'not given' : count.toLocaleString('en-GB')
}
