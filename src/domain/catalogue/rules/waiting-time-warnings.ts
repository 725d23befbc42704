import { compareFigures } from '../../kinds/compare-figures'
import { type Figures, numberIn } from '../../kinds/field'
import type { LineRule } from '../../kinds/kind'
import type { EarlierFigures, LineContext } from '../../kinds/line-context'
import type { SampleComparison } from '../../statistics/compare-samples'
import { sayPeriod } from '../../periods/format'
import { sayMeanWait } from '../../statistics/format-share'

/** A year, in days. */
const LONG_MEAN = 365
/** A mean below a week after one above fifty days: weeks may have been entered for days. */
const SHORT_MEAN = 7
const FORMER_MEAN = 50

interface Mean {
  readonly total: number
  readonly patients: number
}

function meanOf(figures: Figures): Mean | null {
  const [total, patients] = [numberIn(figures, 'totalDays'), numberIn(figures, 'patients')]
  return total === undefined || patients === undefined || patients === 0 ? null : { total, patients }
}

function bothMeans(figures: Figures, before: EarlierFigures | null): { now: Mean; then: Mean } | null {
  const [now, then] = [meanOf(figures), before && meanOf(before.figures)]
  return now && then ? { now, then } : null
}

function say({ total, patients }: Mean): string {
  return sayMeanWait(total, patients)
}

function sayBoth(figures: Figures, { before }: LineContext): string {
  const means = bothMeans(figures, before)
  return means && before
    ? `The mean is ${say(means.now)}, and was ${say(means.then)} in ${sayPeriod(before.period)}`
    : ''
}

/** The warnings of a waiting time, numbered for the indicator `code`. Means are compared crosswise, so nothing is rounded. */
export function waitingTimeWarnings(code: string): readonly LineRule[] {
  return [longMean(code), weeksEntered(code), farFromBefore(code)]
}

function longMean(code: string): LineRule {
  return {
    code: `${code}-W1`,
    severity: 'warning',
    checks: 'The mean wait is not longer than 365 days',
    why: 'A year is far beyond what services report; most often a total is in hours or a patient is missing from the count.',
    remedy:
      'Check the total days and the number of patients; if they are right, say why patients wait so long.',
    field: 'totalDays',
    isBroken: (figures) => {
      const mean = meanOf(figures)
      return mean !== null && mean.total > LONG_MEAN * mean.patients
    },
    message: (figures) => {
      const mean = meanOf(figures)
      return (
        `The mean is ${mean ? say(mean) : 'long'}, more than a year. Check the total days and the number of patients; ` +
        'if they are right, say why patients wait so long.'
      )
    },
  }
}

function weeksEntered(code: string): LineRule {
  return {
    code: `${code}-W2`,
    severity: 'warning',
    checks: 'The mean wait is not below 7 days when it was above 50 last quarter',
    silentWhen: 'there is no last quarter, or total days or patients are blank',
    why: 'A fall like this is most often a total in weeks.',
    remedy: 'Enter the total in days, not weeks; if it is in days, say what changed.',
    field: 'totalDays',
    isBroken: (figures, { before }) => {
      const means = bothMeans(figures, before)
      return (
        means !== null &&
        means.now.total < SHORT_MEAN * means.now.patients &&
        means.then.total > FORMER_MEAN * means.then.patients
      )
    },
    message: (figures, around) =>
      `${sayBoth(figures, around)}. Were weeks entered? The total must be in days; if it is, say what changed.`,
  }
}

function farFromBefore(code: string): LineRule {
  return {
    code: `${code}-W3`,
    severity: 'warning',
    silentWhen: 'there is no last quarter, or one of the two counts too few to be judged',
    checks:
      "The mean wait differs from last quarter's by no more than chance explains, where both have a standard deviation; " +
      'else it has not more than doubled or halved. Asked with 8 or more patients in both',
    why: 'So large a difference is seldom chance: either days or patients are missing, or something changed for patients.',
    field: 'totalDays',
    isBroken: (figures, { before }) => {
      const means = bothMeans(figures, before)
      return (
        means !== null &&
        before !== null &&
        isFar(means, compareFigures('mean-wait', before.figures, figures))
      )
    },
    message: (figures, around) =>
      `${sayBoth(figures, around)}. Check the total days and the number of patients; if they are right, say what changed.`,
  }
}

/** Beyond chance where the spread is known; where it is not, twice as long or half as long. Never of small numbers. */
function isFar({ now, then }: { now: Mean; then: Mean }, beside: SampleComparison | null): boolean {
  const verdict = beside?.verdict
  if (verdict === 'higher' || verdict === 'lower') return true
  if (verdict !== 'no-spread') return false
  const [longer, shorter] = [now.total * then.patients, then.total * now.patients]
  return longer > 2 * shorter || 2 * longer < shorter
}

/** 104: patients with cancer are usually treated sooner than the others. */
export const cancerWaitsLonger: LineRule = {
  code: '104-W4',
  severity: 'warning',
  checks: 'The mean wait of 104 (cancer) is not longer than that of 103 (non-cancer)',
  silentWhen: '103 is nil or not available, or total days or patients are blank',
  why: 'Patients with cancer are usually treated sooner, so the two lines may have been swapped.',
  remedy: 'Check whether the two lines were swapped; if they are right, say why.',
  field: 'totalDays',
  isBroken: (figures, { other }) => {
    const [cancer, rest] = [meanOf(figures), meanOf(other('103') ?? {})]
    return cancer !== null && rest !== null && cancer.total * rest.patients > rest.total * cancer.patients
  },
  message: (figures, { other }) => {
    const [cancer, rest] = [meanOf(figures), meanOf(other('103') ?? {})]
    return (
      `Patients with pain from cancer waited ${cancer ? say(cancer) : ''} on average, longer than the ` +
      `${rest ? say(rest) : ''} of 103. Check whether the two lines were swapped; if they are right, say why.`
    )
  },
}
