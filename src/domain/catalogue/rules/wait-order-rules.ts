import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { sayBox } from './say-box'
import { sayCount } from '../../say-count'

type Rule = Omit<LineRule, 'severity'>

/** Shortest, median, mean and longest must stand in order; only those that are given are compared. */
export function waitOrderRules(code: string): readonly Rule[] {
  return [medianInOrder(code), meanInOrder(code)]
}

interface OutOfOrder {
  /** The box that was typed second of the two. */
  readonly field: string
  readonly less: string
  readonly more: string
}

const PAIRS = [
  ['shortest', 'median'],
  ['median', 'longest'],
  ['shortest', 'longest'],
] as const

function outOfOrder(figures: Figures): OutOfOrder | undefined {
  for (const [less, more] of PAIRS) {
    const [smaller, larger] = [numberIn(figures, less), numberIn(figures, more)]
    if (smaller === undefined || larger === undefined || smaller <= larger) continue
    return {
      field: more,
      less: `${less} wait (${sayCount(smaller, 'day')})`,
      more: `${more} wait (${sayCount(larger, 'day')})`,
    }
  }
  return undefined
}

function medianInOrder(code: string): Rule {
  return {
    code: `${code}-E2`,
    checks: 'The shortest wait is not longer than the median, and the median not longer than the longest',
    field: 'median',
    fieldFor: (figures) => outOfOrder(figures)?.field ?? 'median',
    isBroken: (figures) => outOfOrder(figures) !== undefined,
    message: (figures) =>
      `The ${outOfOrder(figures)?.less} is longer than the ${outOfOrder(figures)?.more}. Check whether the two were ` +
      'swapped, and that all are in days.',
  }
}

/** The end of the range beyond which the mean lies. The mean is never divided out: total and patients are compared. */
function rangeLeft(figures: Figures): 'shortest' | 'longest' | undefined {
  const [total, patients] = [numberIn(figures, 'totalDays'), numberIn(figures, 'patients')]
  if (total === undefined || patients === undefined || !(patients > 0)) return undefined
  const [shortest, longest] = [numberIn(figures, 'shortest'), numberIn(figures, 'longest')]
  if (shortest !== undefined && total < shortest * patients) return 'shortest'
  return longest !== undefined && total > longest * patients ? 'longest' : undefined
}

function meanInOrder(code: string): Rule {
  return {
    code: `${code}-E3`,
    checks: 'The mean wait (total days divided by patients) lies between the shortest and the longest wait',
    field: 'totalDays',
    isBroken: (figures) => rangeLeft(figures) !== undefined,
    message: (figures) => {
      const end = rangeLeft(figures) ?? 'longest'
      return (
        `${sayBox(figures, 'totalDays', 'total day')} for ${sayBox(figures, 'patients')} make a mean ` +
        `${end === 'shortest' ? 'below the shortest' : 'above the longest'} wait (${sayBox(figures, end, 'day')}). ` +
        'Check the total days, the number of patients and that all are in days.'
      )
    },
  }
}
