import { sayPeriod, sayShortPeriod } from '../periods/format'
import { sayCount } from '../say-count'
import type { OverTime, RuleName } from './judged-quarters'

/** The ruleset of limits, as it stands on screen and in files. */
export const RULESET = 'mdc-6'

export interface SaidOverTime {
  /** `Since Q2 2025-26, 2 of 3 beyond two sigma`. */
  readonly short: string
  /** The same with its side, whether it is for the worse, and what the limits rest on. */
  readonly sentence: string
  /** How long the rules need on quarterly figures; empty where none is asked. */
  readonly delay: string
}

/** What the last quarter shows, by which rule, since when and from which baseline. */
export function sayOverTime(overTime: OverTime): SaidOverTime {
  const { chart, mark, rule, since, side, why } = overTime
  const delay = delays[chart]
  if (mark === null || chart === 'none')
    return { short: sayNothingMarked(overTime), sentence: why ?? 'Nothing is marked.', delay }
  if (rule === null || since === null || side === null)
    return {
      short: 'No clear change',
      sentence: [
        why ?? 'No clear change: the latest quarter varies as those before it did.',
        sayBaseline(overTime),
      ].join(' '),
      delay,
    }
  const noticed = sayRule(rule, side)
  const kind = mark === 'worse' ? 'For the worse' : 'For the better'
  return {
    short: `Since ${sayShortPeriod(since)}, ${noticed}`,
    sentence: `${kind} since ${sayPeriod(since).toLowerCase()}: ${noticed}. ${sayBaseline(overTime)}`.trim(),
    delay,
  }
}

/** `6 in a row above the mean`. */
export function sayRule(rule: RuleName, side: 'high' | 'low'): string {
  const isHigh = side === 'high'
  switch (rule) {
    case 'outside-limits':
      return isHigh ? 'above the upper limit' : 'below the lower limit'
    case 'six-on-one-side':
      return `6 or more in a row ${isHigh ? 'above' : 'below'} the centre line`
    case 'six-one-way':
      return `6 or more in a row ${isHigh ? 'rising' : 'falling'}`
    case 'two-of-three':
      return `2 of 3 beyond two sigma${isHigh ? ', high' : ', low'}`
    case 'rare-quarter':
      return 'more events than chance leaves plausible'
  }
}

/** `Limits from 17 quarters, quarter 1 of 2022-23 to quarter 1 of 2026-27 (XmR, mdc-6).`; nothing where there are none. */
export function sayBaseline({ baseline, chart }: Pick<OverTime, 'baseline' | 'chart'>): string {
  if (!baseline) return ''
  const { from, to, quarters } = baseline
  const rest = `${sayCount(quarters, 'quarter')}, ${sayPeriod(from).toLowerCase()} to ${sayPeriod(to).toLowerCase()}`
  return chart === 'rare'
    ? `Judged against ${rest} (Fisher’s exact test, one-sided, at .005).`
    : `Limits from ${rest} (XmR, ${RULESET}).`
}

/** That a rare event came no more than usual is a verdict: it is said only of a quarter that was judged. */
function sayNothingMarked({ chart, baseline, hasFigures }: OverTime): string {
  if (chart !== 'rare' || baseline) return shortNothing[chart]
  return hasFigures ? 'Not judged' : shortNothing.xmr
}

const shortNothing = {
  xmr: 'No figures this quarter',
  run: 'Too few for limits',
  rare: 'No more than usual',
  none: 'No figures',
} as const

const delays = {
  xmr: 'Quarterly figures are slow to show a change: six in a row take 18 months, two of three 6 to 9, a point outside a limit 3.',
  run: 'Quarterly figures are slow to show a change: six in a row take 18 months.',
  rare: 'A quarter is judged after eight quarters with 100 patients.',
  none: '',
} as const
