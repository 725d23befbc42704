import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { sayShare } from '../../statistics/format-share'

interface Below {
  readonly code: string
  readonly part: string
  readonly whole: string
  /** The limit in whole per cent. */
  readonly percent: number
  readonly checks: string
  /** Why it asks, to whoever is asked. */
  readonly why: string
  /** The box that the warning stands at. */
  readonly field: string
  /** Says what is low, in the field's words. */
  readonly low: string
  /** Asked only when the whole is at least this. */
  readonly from?: number
}

/** A warning that one box is less than so many per cent of another. Counts are compared, so nothing is rounded. */
export function belowShare({ part, whole, percent, low, from = 1, ...rule }: Below): LineRule {
  const counts = (figures: Figures) => ({ n: numberIn(figures, part), d: numberIn(figures, whole) })
  return {
    ...rule,
    severity: 'warning',
    isBroken: (figures) => {
      const { n, d } = counts(figures)
      return n !== undefined && d !== undefined && d >= from && n * 100 < percent * d
    },
    message: (figures) => {
      const { n = 0, d = 1 } = counts(figures)
      return `${n} of ${d} is ${sayShare(n, d)}: ${low}. Check both numbers; if they are right, say why it is so low.`
    },
  }
}
