import { sayCaveat } from '../catalogue/caveats'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Period } from '../periods/period'
import type { AbsenceOf } from '../returns/absent-lines'
import type { EarlierLine } from '../returns/history'
import { FEWEST } from '../statistics/share'
import type { Chart, ChartPoint, ChartWords, KeyEntry } from './chart'
import { compareEnds } from './compare-ends'
import { countedIn } from './counted-in'
import { median } from './median'
import { type Finding, sayEnds } from './say-ends'
import { countQuarters, sayQuarters } from './say-quarters'
import { sayRareEvents } from './say-rare-events'
import { unitOf } from './to-point'

interface Trend {
  readonly indicator: QuarterlyIndicator
  readonly quarters: readonly Period[]
  readonly lines: readonly EarlierLine[]
  readonly points: readonly ChartPoint[]
  /** Why its quarters must not be compared, in sentences. */
  readonly unlike: readonly string[]
  readonly centre: Chart['centre']
  readonly absenceOf: AbsenceOf
}

/** With fewer points the limits of a control chart would move with each of them. */
const FEWEST_FOR_LIMITS = 13

/** Title, sentence, notes, key and table headings of one line of a provider over its quarters. */
export function sayTrend(trend: Trend): ChartWords {
  const { indicator, quarters } = trend
  const unit = unitOf(indicator)
  const { finding, ...found } = sayFinding(trend)
  const better = indicator.betterWhen === 'lower' ? 'Lower is better.' : 'Higher is better.'
  return {
    title: `${indicator.code} ${indicator.shortTitle}: ${finding}`,
    subtitle: `${drawn[unit]}, ${sayQuarters(quarters)}. ${better}${sayCaveat(indicator)}`,
    ...found,
    notes: [...sayGaps(trend), ...trend.unlike, ...sayLimits(trend)],
    key: keyOf(trend),
    caption: `${indicator.code} ${indicator.shortTitle}, quarter by quarter`,
    columns: ['Quarter', 'Result', unit === 'days' ? 'Days and patients' : 'From', '95% interval'],
  }
}

const drawn = {
  share: 'Percentage in each quarter with its 95% interval (Wilson score)',
  days: 'Mean days in each quarter, with a 95% interval (Student’s t) where a standard deviation was given',
  events: 'Events in each quarter',
} as const

function sayFinding(trend: Trend): Finding {
  const { indicator, quarters, lines, points } = trend
  const known = points.filter(({ value }) => value !== null)
  const over = countQuarters(quarters.length)
  if (known.length === 0)
    return { finding: `no figures in ${over}`, sentence: 'There is nothing to draw: no quarter has figures.' }
  if (!indicator.isRareEvent) return sayEnds(compareEnds(indicator, quarters, lines), known, over)
  return sayRareEvents(trend, known)
}

/** The quarters that have no point, and why not. */
function sayGaps({ points }: Trend): readonly string[] {
  const gaps = points.filter(({ value }) => value === null)
  const reasons = [...new Set(gaps.map(({ said }) => said.headline))]
  return reasons.map((reason) => {
    const periods = gaps.filter(({ said }) => said.headline === reason).map(({ key }) => key as Period)
    return `${reason}: ${sayQuarters(periods)}.`
  })
}

/** Why a run chart, with a median and no limits. */
function sayLimits({ indicator, points, unlike }: Trend): readonly string[] {
  const known = points.filter(({ value }) => value !== null)
  if (known.length === 0) return []
  if (unlike.length > 0)
    return ['Neither joined nor given a median or control limits: its quarters are not alike.']
  if (indicator.isRareEvent) return ['No control limits are drawn: events are too rare for them.']
  if (known.length < FEWEST_FOR_LIMITS)
    return [
      `No control limits are drawn: they need ${FEWEST_FOR_LIMITS} quarters with figures, and there ${known.length === 1 ? 'is 1' : `are ${known.length}`}.`,
    ]
  const patients = median(known.flatMap(({ counts }) => counts?.denominator ?? [])) ?? 0
  return [
    patients < FEWEST
      ? `No control limits are drawn: half of the quarters rest on fewer than ${FEWEST} ${countedIn(indicator)}.`
      : 'No control limits are drawn: this is a run chart, which shows each quarter and their median.',
  ]
}

function keyOf({ indicator, points, unlike, centre }: Trend): readonly KeyEntry[] {
  const has = (look: ChartPoint['look']) => points.some((point) => point.look === look)
  const hasIntervals = points.some(({ lower }) => lower !== undefined)
  const isJoined = points.some(({ value }, index) => value !== null && points[index + 1]?.value != null)
  const entries: readonly (KeyEntry | false)[] = [
    has('point') && { look: 'point', text: indicator.isRareEvent ? 'Events of a quarter' : 'A quarter' },
    has('few') && {
      look: 'few',
      text: `A quarter with fewer than ${FEWEST} ${countedIn(indicator)}, or without an interval`,
    },
    has('apart') && {
      look: 'apart',
      text: 'A quarter with more events than chance leaves plausible after all quarters before it',
    },
    hasIntervals && { look: 'interval', text: '95% interval' },
    !indicator.isRareEvent &&
      unlike.length === 0 &&
      isJoined && { look: 'line', text: 'Joins quarters that follow each other' },
    centre !== null && { look: 'centre', text: `${centre.label}: the middle of the quarters` },
    has('gap') && { look: 'gap', text: 'No figures for this quarter (not a zero)' },
  ]
  return entries.filter((entry) => entry !== false)
}
