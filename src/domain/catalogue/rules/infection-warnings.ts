import { numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import type { LineContext } from '../../kinds/line-context'
import { poolSums } from '../../kinds/pool'
import { sayShare } from '../../statistics/format-share'
import { sayBox } from './say-box'
import { sayCount } from '../../say-count'

const ACT = 'Check the numbers; if they are right, say what was found and done about it.'
const SEVERAL = 2
/** Per cent of the patients of four quarters. */
const YEARLY_LIMIT = 5

/** The sums of four quarters; null while a quarter is not known, a box is blank, or more are counted than there are (C08). */
function pooled({ year }: LineContext): { n: number; d: number } | null {
  const sums = year ? poolSums(year, ['numerator', 'denominator']) : {}
  const [n, d] = [numberIn(sums, 'numerator'), numberIn(sums, 'denominator')]
  return n === undefined || d === undefined || n > d ? null : { n, d }
}

/** The warnings of 105: two infections in a quarter, or more than 1 in 20 over a year. */
export const infectionWarnings: readonly LineRule[] = [
  {
    code: '105-W1',
    severity: 'warning',
    checks: 'Fewer than two patients lose a device to infection in a quarter',
    why: 'Two in one quarter may have one cause in common, such as a theatre or a batch, which is worth finding early.',
    remedy: ACT,
    field: 'numerator',
    isBroken: (figures) => (numberIn(figures, 'numerator') ?? 0) >= SEVERAL,
    message: (figures) =>
      `${sayBox(figures, 'numerator')} lost a device to infection in one quarter. Check the number; if it is right, ` +
      'say what was found and done about it.',
  },
  {
    code: '105-W2',
    severity: 'warning',
    silentWhen: 'one of the last four quarters is not available or was not received',
    checks: 'Over four quarters, no more than 5% of the patients lose a device to infection',
    why: 'A single quarter says little about something rare; over four, 1 in 20 is more than services report.',
    remedy: ACT,
    field: 'numerator',
    isBroken: (_, around) => {
      const sums = pooled(around)
      return sums !== null && sums.n * 100 > YEARLY_LIMIT * sums.d
    },
    message: (_, around) => {
      const { n, d } = pooled(around) ?? { n: 0, d: 1 }
      return (
        `Over four quarters ${n} of ${sayCount(d, 'patient')} (${sayShare(n, d)}) lost a device to infection, more than 5%. Check the ` +
        'numbers; if they are right, say what was found and done about it.'
      )
    },
  },
]
