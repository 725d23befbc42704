import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import { sayCount, sayNumber } from '../say-count'
import {
  sayDaysLimit,
  sayLimit,
  sayMeanDays,
  sayMeanWait,
  sayMeanWeeks,
  sayShare,
} from '../statistics/format-share'
import type { SaidResult } from './say-state'
import type { SubmittedLine } from './submission'

type CountedLine = Pick<SubmittedLine, 'kind' | 'figures'>

/** Says what figures come to. Apart from the states, which a browser that says a result as it is typed need not know. */
export function sayFigures(line: CountedLine): SaidResult {
  const kind = kinds[line.kind]
  const [n, d] = [numberIn(line.figures, kind.numerator), numberIn(line.figures, kind.denominator)]
  if (n === undefined || d === undefined || d === 0)
    return { headline: 'Cannot be worked out', sentence: 'Figures are missing.' }
  return kind.unit === 'days' ? sayWait(line, n, d) : sayProportion(line, n, d)
}

function sayWait(line: CountedLine, totalDays: number, patients: number): SaidResult {
  const mean = sayMeanDays(totalDays, patients)
  const range = rangeOf(line, sayDaysLimit)
  const said = sayMeanWait(totalDays, patients)
  const sentence = `${sayCount(patients, 'patient')} waited ${said} on average.`
  return {
    headline: `${mean} days`,
    weeks: `${sayMeanWeeks(totalDays, patients)} weeks`,
    counts: `${sayCount(totalDays, 'day')}, ${sayCount(patients, 'patient')}`,
    ...(range && { interval: `${range} days` }),
    sentence: range ? `${sentence} ${sayChance(`${range} days`)}` : sentence,
  }
}

function sayProportion(line: CountedLine, n: number, d: number): SaidResult {
  const counts = `${sayNumber(n)} of ${sayNumber(d)}`
  const interval = rangeOf(line, sayLimit)
  if (!interval)
    return {
      headline: 'Cannot be worked out',
      counts,
      sentence: 'No share can be worked out from these figures.',
    }
  const sentence = `${counts} is ${sayShare(n, d)}. ${sayChance(interval)}`
  return { headline: sayShare(n, d), counts, interval, sentence }
}

/** `44.6% to 73.7%`, or null where no interval can be given. */
function rangeOf({ kind, figures }: CountedLine, say: (limit: number) => string): string | null {
  const { lower, upper } = kinds[kind].estimate(figures) ?? {}
  return lower === undefined || upper === undefined ? null : `${say(lower)} to ${say(upper)}`
}

function sayChance(range: string): string {
  return `With this many, chance alone leaves anything from ${range} plausible (95% interval).`
}
