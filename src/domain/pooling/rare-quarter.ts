import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { poolSums } from '../kinds/pool'
import type { Period } from '../periods/period'
import type { EarlierLine } from '../returns/history'
import { fisherMore } from '../statistics/fisher-exact'
import { FEWEST, type Share } from '../statistics/share'
import { barriers } from './pooling-notes'

/** With less before it, a quarter is not judged: nobody knows yet what is usual. */
const FEWEST_QUARTERS = 8
const FEWEST_PATIENTS = 100
/** One quarter in 200 by chance alone: a service is asked about 105 four times a year. */
const BEYOND = 0.005

/** A quarter of a rare event beside all quarters before it together. */
export interface RareQuarter {
  readonly period: Period
  readonly own: Share
  readonly before: Share
  /** How many quarters with figures there were before. */
  readonly quarters: number
  /** Whether it has more events than chance leaves plausible. */
  readonly isBeyond: boolean
}

/**
 * A quarter of a rare event, judged by Fisher's exact test, one-sided, against all quarters before it together: fewer events than
 * before are never a sign. Null where it is not judged: no figures or fewer than eight patients, less than eight quarters or a
 * hundred patients before, or figures that are not alike.
 */
export function rareQuarter(
  indicator: QuarterlyIndicator,
  period: Period,
  lines: readonly EarlierLine[],
): RareQuarter | null {
  const judged = judge(indicator, period, lines)
  return typeof judged === 'string' ? null : judged
}

/** Why a quarter of a rare event is not judged, as a sentence; null where it is. */
export function whyNotJudged(
  indicator: QuarterlyIndicator,
  period: Period,
  lines: readonly EarlierLine[],
): string | null {
  const judged = judge(indicator, period, lines)
  return typeof judged === 'string' ? judged : null
}

function judge(
  indicator: QuarterlyIndicator,
  period: Period,
  lines: readonly EarlierLine[],
): RareQuarter | string {
  const known = lines.filter(
    (line) => line.indicator === indicator.code && line.state === 'value' && line.period <= period,
  )
  const earlier = known.filter((line) => line.period < period)
  const own = shareOf(
    indicator,
    known.filter((line) => line.period === period),
  )
  const before = shareOf(indicator, earlier)
  if (!own) return 'Not judged: the quarter has no figures.'
  if (barriers(indicator, known).length > 0) return 'Not judged: its quarters are not alike.'
  if (own.denominator < FEWEST) return `Not judged: the quarter has fewer than ${FEWEST} patients.`
  const isEnough = earlier.length >= FEWEST_QUARTERS && (before?.denominator ?? 0) >= FEWEST_PATIENTS
  if (!before || !isEnough)
    return `Not judged yet: that needs ${FEWEST_QUARTERS} quarters before it, with ${FEWEST_PATIENTS} patients.`
  return { period, own, before, quarters: earlier.length, isBeyond: fisherMore(before, own) <= BEYOND }
}

function shareOf({ kind }: QuarterlyIndicator, lines: readonly EarlierLine[]): Share | null {
  const { sample, numerator, denominator } = kinds[kind]
  const sums = sample(
    poolSums(
      lines.map(({ figures }) => figures),
      [numerator, denominator],
    ),
  )
  return lines.length > 0 && sums && 'numerator' in sums ? sums : null
}
