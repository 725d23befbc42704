import { sayCaveat } from '../catalogue/caveats'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { listed } from '../pooling/listed'
import type { ProvidersPooled } from '../pooling/pool-providers'
import { sayByChance } from '../pooling/say-by-chance'
import { FEWEST } from '../statistics/share'
import type { ChartPoint, ChartWords, KeyEntry } from './chart'
import { countedIn } from './counted-in'
import { sayCount } from '../say-count'

interface Comparison {
  readonly indicator: QuarterlyIndicator
  readonly stretch: string
  readonly points: readonly ChartPoint[]
  readonly together: ProvidersPooled
  /** What all come to together, in a few words: `59.5%`. */
  readonly all: string
  /** How many of those judged would lie apart by chance alone. */
  readonly byChance: number
}

const unitNames = {
  share: 'Percentage of each provider with its 95% interval (Wilson score)',
  days: 'Mean days of each provider, with a 95% interval (Student’s t) where a standard deviation was given',
} as const

/** Title, sentence, notes, key and table headings of providers beside each other. */
export function sayComparison(comparison: Comparison): ChartWords {
  const { indicator, stretch, points } = comparison
  const name = `${indicator.code} ${indicator.shortTitle}`
  const better = indicator.betterWhen === 'lower' ? 'Lower is better.' : 'Higher is better.'
  return {
    title: `${name}: ${sayFinding(comparison)}`,
    subtitle: `${unitNames[kinds[indicator.kind].unit]}, ${stretch}. Not case-mix adjusted. ${better}${sayCaveat(indicator)}`,
    sentence: saySentence(comparison),
    notes: sayUndrawn(points),
    key: keyOf(comparison),
    caption: `${name}, provider by provider, ${stretch}`,
    columns: [
      'Provider',
      'Result',
      kinds[indicator.kind].unit === 'days' ? 'Days and patients' : 'From',
      '95% interval',
    ],
  }
}

function sayFinding({ indicator, points, together, all }: Comparison): string {
  const known = points.filter(({ value }) => value !== null)
  const judged = judgedOf(points)
  const apart = judged.filter(({ look }) => look === 'apart')
  if (known.length === 0) return 'no provider has figures'
  const have = `${known.length} of ${points.length} ${points.length === 1 ? 'provider has' : 'providers have'} figures`
  if (!together.estimate) return `${have}, which are not alike and so are not compared`
  if (judged.length < 2)
    return `${have}${sayJudged(indicator, judged.length, known.length)}: too few to compare`
  const which = `${all}, which the ${known.length} with figures come to together`
  const none = judged.length === known.length ? 'no provider' : `none of the ${judged.length} judged`
  if (apart.length === 0) return `${none} clearly differs from ${which}`
  return `${sayCount(apart.length, 'provider differs', 'providers differ')} from ${which}`
}

/** How many of those with figures have enough to be compared; nothing where all have. */
function sayJudged(indicator: QuarterlyIndicator, judged: number, known: number): string {
  if (judged === known) return ''
  const spread = kinds[indicator.kind].unit === 'days' ? ' and a standard deviation' : ''
  return `, ${judged === 0 ? 'none' : judged} of them for ${FEWEST} ${countedIn(indicator)} or more${spread}`
}

function judgedOf(points: readonly ChartPoint[]): readonly ChartPoint[] {
  return points.filter(({ look }) => look === 'point' || look === 'apart')
}

/** Who lies apart, how many would by chance, and what that is a reason for. */
function saySentence({ points, together, all, byChance }: Comparison): string {
  const judged = judgedOf(points)
  const { estimate, notes } = together
  if (!estimate) return notes.join(' ') || 'There is nothing to compare.'
  if (judged.length === 0) return 'There is nothing to compare.'
  const apart = judged.filter(({ look }) => look === 'apart')
  const chance = sayByChance({ judged: judged.length, byChance }, 'apart')
  if (apart.length === 0) return `Chance alone may explain how far each lies from what all come to. ${chance}`
  const above = apart.filter(({ value }) => (value ?? 0) > estimate.value).map(({ key }) => key)
  const below = apart.filter(({ value }) => (value ?? 0) < estimate.value).map(({ key }) => key)
  const sides = [
    above.length > 0 && `above ${all}: ${listed(above)}`,
    below.length > 0 && `below ${all}: ${listed(below)}`,
  ].filter((side) => side !== false)
  return `By more than chance leaves plausible ${sides.join('; ')}. ${chance} A reason to check the data, then to ask.`
}

/** Those without a row, by what stands instead of a figure. */
function sayUndrawn(points: readonly ChartPoint[]): readonly string[] {
  const undrawn = points.filter(({ value }) => value === null)
  const reasons = [...new Set(undrawn.map(({ said }) => said.headline))]
  return reasons.map((reason) => {
    const codes = undrawn.filter(({ said }) => said.headline === reason).map(({ key }) => key)
    return `${reason}, and not drawn: ${listed(codes)}.`
  })
}

function keyOf({ points, together }: Comparison): readonly KeyEntry[] {
  const has = (look: ChartPoint['look']) => points.some((point) => point.look === look)
  const entries: readonly (KeyEntry | false)[] = [
    has('point') && { look: 'point', text: 'A provider' },
    has('apart') && {
      look: 'apart',
      text: 'A provider that differs from the line by more than chance leaves plausible',
    },
    has('few') && { look: 'few', text: `Fewer than ${FEWEST}, or without an interval: not judged` },
    points.some(({ lower }) => lower !== undefined) && { look: 'interval', text: '95% interval' },
    together.estimate !== undefined && { look: 'centre', text: 'All providers together' },
  ]
  return entries.filter((entry) => entry !== false)
}
