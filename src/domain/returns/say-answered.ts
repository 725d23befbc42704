import { SMALL_NUMBERS } from '../forms/explanation-box'
import type { Finding } from '../forms/finding'
import { codesOf } from '../forms/form'
import { sayShare } from '../statistics/format-share'

interface Answered {
  readonly indicator: string
  readonly explanation: string | null
}

/**
 * How the warnings of a submission were answered: `2 of 5 lines with a warning (40.0%) were answered “small numbers”`, and so
 * without words; null where no line had one. Whoever reads many of these asks why.
 */
export function sayAnswered(
  lines: readonly Answered[],
  warnings: readonly Pick<Finding, 'at'>[],
): string | null {
  const codes = codesOf(warnings.map(({ at }) => at))
  const warned = lines.filter(({ indicator }) => codes.includes(indicator))
  if (warned.length === 0) return null
  const small = warned.filter(({ explanation }) => explanation === SMALL_NUMBERS).length
  const [lined, were] = [warned.length === 1 ? 'line' : 'lines', small === 1 ? 'was' : 'were']
  return `${small} of ${warned.length} ${lined} with a warning (${sayShare(small, warned.length)}) ${were} answered “small numbers”`
}
