import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { sayCount } from '../../say-count'
import { type Range, possibleDeviation } from '../../statistics/possible-waits'
import { roundedBy } from '../../statistics/wait-ranks'
import { sayBox } from './say-box'
import { firstBeyond, summaryOf } from './wait-total-rules'

type Rule = Omit<LineRule, 'severity'>

/** Whether the shortest wait and the number of long waits speak of everybody; undefined while one is not known. */
function everybody(figures: Figures, limit: number): { byShortest: boolean; byCount: boolean } | undefined {
  const [over, patients] = [numberIn(figures, 'over126'), numberIn(figures, 'patients')]
  const shortest = numberIn(figures, 'shortest')
  if (over === undefined || patients === undefined || shortest === undefined || !(patients > 0))
    return undefined
  return { byShortest: shortest > limit, byCount: over >= patients }
}

/** The mirror of the rule about the longest wait. */
export function everybodyOver(code: string, limit: number): Rule {
  const remedy = `Correct the shortest wait, or the number of patients who waited more than ${limit} days.`
  return {
    code: `${code}-E13`,
    checks: `Every patient waited over ${limit} days exactly when the shortest wait is over ${limit} days`,
    remedy,
    field: 'over126',
    isBroken: (figures) => {
      const said = everybody(figures, limit)
      return said !== undefined && said.byShortest !== said.byCount
    },
    message: (figures) =>
      `The shortest wait is ${sayBox(figures, 'shortest', 'day')}, so ` +
      `${everybody(figures, limit)?.byShortest ? 'every' : 'not every'} patient waited more than ${limit} days, but you entered ` +
      `${numberIn(figures, 'over126')} of ${sayBox(figures, 'patients')}. ${remedy}`,
  }
}

/** What the standard deviation can be beside all other boxes; null where it is not asked about. */
function possible(figures: Figures, limit: number): Range | null {
  const all = summaryOf(figures, ['shortest', 'median', 'longest', 'over126'], limit)
  const deviation = numberIn(figures, 'standardDeviation')
  if (!all || all.patients < 2 || deviation === undefined || firstBeyond(figures, limit)) return null
  return possibleDeviation(all)
}

function beyond(
  figures: Figures,
  limit: number,
): { side: 'at least' | 'at most'; bound: number } | undefined {
  const range = possible(figures, limit)
  const deviation = numberIn(figures, 'standardDeviation') ?? 0
  // Far above the error of the machine's arithmetic, and below half of the last decimal that can be typed.
  const slack = roundedBy(deviation) + 1e-6 * (1 + deviation)
  if (range && deviation < range.least - slack)
    return { side: 'at least', bound: Math.floor(range.least * 100) / 100 }
  if (range && deviation > range.most + slack)
    return { side: 'at most', bound: Math.ceil(range.most * 100) / 100 }
  return undefined
}

/** The standard deviation that waits of such a total, range, median and number of long waits can have. */
export function spreadIsPossible(code: string, limit: number): Rule {
  const remedy = 'Check the standard deviation, and that all are in days.'
  return {
    code: `${code}-E14`,
    checks:
      'The standard deviation is one that waits with this total, and with the other figures given, can have',
    remedy,
    silentWhen: `it is blank, there is one patient, or a rule about the total or the order of the waits (${code}-E2 to ${code}-E13) is broken`,
    field: 'standardDeviation',
    isBroken: (figures) => beyond(figures, limit) !== undefined,
    message: (figures) => {
      const { side, bound } = beyond(figures, limit) ?? { side: 'at most', bound: 0 }
      return (
        `The waits of ${sayBox(figures, 'patients')} with ${sayBox(figures, 'totalDays', 'day')} in all have a standard deviation of ` +
        `${side} ${sayCount(bound, 'day')} beside the other figures entered, but you entered ` +
        `${sayBox(figures, 'standardDeviation', 'day')}. ${remedy}`
      )
    },
  }
}
