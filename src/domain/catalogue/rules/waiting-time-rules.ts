import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import { waitOrderRules } from './wait-order-rules'
import { exceeds } from './exceeds'
import { sayBox } from './say-box'
import { everybodyOver, spreadIsPossible } from './wait-spread-rules'
import { waitTotalRules } from './wait-total-rules'

/** Ten years: a longer mean is a slip of the keyboard. */
const LONGEST_MEAN = 3650
/** 18 weeks. A whole number of days above it is at least one day more. */
const LIMIT = 126

type Rule = Omit<LineRule, 'severity'>

/** The checks of a waiting time, numbered for the indicator `code`. Compared as whole days, so nothing is rounded. */
export function waitingTimeRules(code: string): readonly LineRule[] {
  const rules = [
    meanTooLong(code),
    ...waitOrderRules(code),
    ...over126Rules(code),
    noSpread(code),
    over126MeetsMedian(code),
    ...waitTotalRules(code, LIMIT),
    everybodyOver(code, LIMIT),
    spreadIsPossible(code, LIMIT),
  ]
  return rules.map((rule) => ({ ...rule, severity: 'error' }))
}

function meanTooLong(code: string): Rule {
  return {
    code: `${code}-E1`,
    checks: 'The mean wait is not longer than 3,650 days (ten years)',
    field: 'totalDays',
    isBroken: (figures) => {
      const [total, patients] = [numberIn(figures, 'totalDays'), numberIn(figures, 'patients')]
      return total !== undefined && patients !== undefined && patients > 0 && total > LONGEST_MEAN * patients
    },
    message: (figures) =>
      `${daysAndPatients(figures)} make a mean of more than 3,650 days, which is ten years. Check the total days and ` +
      'the number of patients.',
  }
}

function over126Rules(code: string): readonly Rule[] {
  return [over126WithinPatients(code), over126WithinDays(code), over126MeetsLongest(code)]
}

function over126WithinPatients(code: string): Rule {
  return {
    code: `${code}-E4`,
    checks: 'No more patients waited over 126 days than were treated',
    field: 'over126',
    isBroken: (figures) => exceeds(figures, 'over126', 'patients'),
    message: (figures) =>
      `You entered ${sayBox(figures, 'over126')} who waited more than 126 days, but only ` +
      `${sayBox(figures, 'patients')} in all. Correct the number that is wrong.`,
  }
}

function over126WithinDays(code: string): Rule {
  return {
    code: `${code}-E5`,
    checks: 'The total days leave room for at least 127 days for each patient who waited over 126 days',
    remedy: 'Check that the total is in days, not weeks, and covers all patients.',
    field: 'over126',
    isBroken: (figures) => {
      const [over, total] = [numberIn(figures, 'over126'), numberIn(figures, 'totalDays')]
      return over !== undefined && total !== undefined && (LIMIT + 1) * over > total
    },
    message: (figures) =>
      `You entered ${sayBox(figures, 'over126')} who waited more than 126 days. At 127 days or more each, that is more ` +
      `than the ${sayBox(figures, 'totalDays', 'total day')} entered. Check that the total is in days, not weeks, and ` +
      'that it covers all patients.',
  }
}

function over126MeetsLongest(code: string): Rule {
  return {
    code: `${code}-E6`,
    checks: 'Some patient waited over 126 days exactly when the longest wait is over 126 days',
    field: 'over126',
    isBroken: (figures) => {
      const [over, longest] = [numberIn(figures, 'over126'), numberIn(figures, 'longest')]
      return over !== undefined && longest !== undefined && over > 0 !== longest > LIMIT
    },
    message: (figures) =>
      (numberIn(figures, 'over126') ?? 0) > 0
        ? `You entered ${sayBox(figures, 'over126')} who waited more than 126 days, but the longest wait is ` +
          `${sayBox(figures, 'longest', 'day')}. Correct the longest wait, or enter 0 patients.`
        : `The longest wait is ${sayBox(figures, 'longest', 'day')}, so at least 1 patient waited more than 126 days, ` +
          `but you entered ${numberIn(figures, 'over126')}. Correct the number of patients or the longest wait.`,
  }
}

/** The side of 126 days on which the median must lie; undefined where exactly half waited longer, or it lies there. */
function medianBelongs(figures: Figures): 'above' | 'below' | undefined {
  const [over, patients] = [numberIn(figures, 'over126'), numberIn(figures, 'patients')]
  const median = numberIn(figures, 'median')
  if (over === undefined || patients === undefined || median === undefined) return undefined
  if (2 * over > patients && median <= LIMIT) return 'above'
  return 2 * over < patients && median > LIMIT ? 'below' : undefined
}

function over126MeetsMedian(code: string): Rule {
  return {
    code: `${code}-E8`,
    checks:
      'The median is over 126 days where more than half of the patients waited longer than that, and not where fewer did',
    remedy: 'Correct the median, or the number of patients who waited more than 126 days.',
    field: 'median',
    isBroken: (figures) => medianBelongs(figures) !== undefined,
    message: (figures) => {
      const [half, side] =
        medianBelongs(figures) === 'above'
          ? ['More than half', 'more than 126']
          : ['Fewer than half', '126 or fewer']
      return (
        `${half} of the patients (${numberIn(figures, 'over126')} of ${numberIn(figures, 'patients')}) waited more than ` +
        `126 days, so the median must be ${side} days, but you entered ${numberIn(figures, 'median')}. Correct the ` +
        'median, or the number of patients who waited more than 126 days.'
      )
    },
  }
}

function noSpread(code: string): Rule {
  return {
    code: `${code}-E7`,
    checks: 'A standard deviation is given only for two or more patients',
    remedy: 'Clear the standard deviation, or correct the number of patients.',
    field: 'standardDeviation',
    isBroken: (figures) =>
      numberIn(figures, 'patients') === 1 && numberIn(figures, 'standardDeviation') !== undefined,
    message: (figures) =>
      `1 patient has no standard deviation. Clear the box (it holds ${numberIn(figures, 'standardDeviation')}), or ` +
      'correct the number of patients.',
  }
}

function daysAndPatients(figures: Figures): string {
  return `${sayBox(figures, 'totalDays', 'total day')} for ${sayBox(figures, 'patients')}`
}
