import { sayCaveat } from '../catalogue/caveats'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Period } from '../periods/period'
import type { AbsenceOf } from '../returns/absent-lines'
import type { EarlierLine } from '../returns/history'
import { FEWEST } from '../statistics/share'
import type { Chart, ChartPoint, ChartWords, KeyEntry } from './chart'
import { compareEnds } from './compare-ends'
import type { ChartControl } from './control'
import { countedIn } from './counted-in'
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
  readonly control: ChartControl
}

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
    notes: [...sayGaps(trend), ...trend.unlike, ...sayJudged(trend)],
    key: keyOf(trend),
    caption: `${indicator.code} ${indicator.shortTitle}, quarter by quarter`,
    columns: ['Quarter', 'Result', unit === 'days' ? 'Days and patients' : 'From', '95% interval', 'Noticed'],
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

/** What the last quarter shows, by which rule and from which baseline, how slow the rules are, and what stands beside the quarters. */
function sayJudged({ control: { sentence, delay, steps }, points }: Trend): readonly string[] {
  const known = points.filter(({ value }) => value !== null)
  const beside = steps.map(({ letter, text }) => `${letter}: ${text}`)
  if (known.length === 0) return beside
  return [sentence, ...(delay === '' ? [] : [delay]), ...beside]
}

function keyOf(trend: Trend): readonly KeyEntry[] {
  return [...keyOfPoints(trend), ...keyOfLines(trend)].filter((entry) => entry !== false)
}

function keyOfPoints({ indicator, points }: Trend): readonly (KeyEntry | false)[] {
  const has = (look: ChartPoint['look']) => points.some((point) => point.look === look)
  const hasIntervals = points.some(({ lower }) => lower !== undefined)
  return [
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
    ...(['worse-high', 'worse-low', 'better-high', 'better-low'] as const).map(
      (look) => has(look) && { look, text: NOTICED[look] },
    ),
  ]
}

function keyOfLines({ indicator, points, centre, control }: Trend): readonly (KeyEntry | false)[] {
  const isJoined = points.some(({ value }, index) => value !== null && points[index + 1]?.value != null)
  const ofCentre =
    control.ruleset === 'run chart'
      ? 'the middle of the quarters'
      : 'of the quarters that are judged together'
  return [
    !indicator.isRareEvent && isJoined && { look: 'line', text: 'Joins quarters that are judged together' },
    centre !== null && { look: 'centre', text: `${centre.label}: ${ofCentre}` },
    control.segments.some(({ lower }) => lower !== null) && {
      look: 'limits',
      text: `Limits of what chance leaves plausible from quarter to quarter (XmR, ${control.ruleset})`,
    },
    control.steps.length > 0 && { look: 'step', text: 'Said below by its letter' },
    points.some(({ look }) => look === 'gap') && {
      look: 'gap',
      text: 'No figures for this quarter (not a zero)',
    },
  ]
}

const NOTICED = {
  'worse-high': 'Noticed, for the worse (high)',
  'worse-low': 'Noticed, for the worse (low)',
  'better-high': 'Noticed, for the better (high)',
  'better-low': 'Noticed, for the better (low)',
} as const
