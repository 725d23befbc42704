import type { QuarterlyIndicator } from '../catalogue/indicator'
import { kinds } from '../kinds'
import { listed } from '../pooling/listed'
import { sayByChance } from '../pooling/say-by-chance'
import { FEWEST } from '../statistics/share'
import type { Chart, ChartPoint, ChartWords, KeyEntry } from './chart'
import { sayValue } from './say-value'

interface Comparison {
  readonly indicator: QuarterlyIndicator
  readonly stretch: string
  readonly points: readonly ChartPoint[]
  readonly centre: Chart['centre']
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
    subtitle: `${unitNames[kinds[indicator.kind].unit]}, ${stretch}. Not case-mix adjusted. ${better}`,
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

function sayFinding({ indicator, points, centre }: Comparison): string {
  const known = points.filter(({ value }) => value !== null)
  const judged = known.filter(({ look }) => look !== 'few')
  const apart = judged.filter(({ look }) => look === 'apart')
  if (known.length === 0) return 'no provider has figures'
  if (!centre || judged.length < 2)
    return `${known.length} of ${points.length} providers have figures, too few to compare`
  const all = sayValue(centre.value, kinds[indicator.kind].unit)
  if (apart.length === 0) return `no provider clearly differs from ${all}, which all come to together`
  const differ = apart.length === 1 ? '1 provider differs' : `${apart.length} providers differ`
  return `${differ} from ${all}, which all ${points.length} come to together`
}

/** Who lies apart, how many would by chance, and what that is a reason for. */
function saySentence({ indicator, points, centre }: Comparison): string {
  const judged = points.filter(({ look }) => look === 'point' || look === 'apart')
  if (judged.length === 0 || !centre) return 'There is nothing to compare.'
  const apart = judged.filter(({ look }) => look === 'apart')
  const chance = sayByChance(judged.length, 'apart')
  if (apart.length === 0) return `Every interval reaches what all providers come to. ${chance}`
  const above = apart.filter(({ value }) => (value ?? 0) > centre.value).map(({ key }) => key)
  const below = apart.filter(({ value }) => (value ?? 0) < centre.value).map(({ key }) => key)
  const all = sayValue(centre.value, kinds[indicator.kind].unit)
  const sides = [
    above.length > 0 && `above ${all}: ${listed(above)}`,
    below.length > 0 && `below ${all}: ${listed(below)}`,
  ].filter((side) => side !== false)
  return `Whole interval ${sides.join('; ')}. ${chance} A reason to check the data, then to ask.`
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

function keyOf({ points, centre }: Comparison): readonly KeyEntry[] {
  const has = (look: ChartPoint['look']) => points.some((point) => point.look === look)
  const entries: readonly (KeyEntry | false)[] = [
    has('point') && { look: 'point', text: 'A provider' },
    has('apart') && { look: 'apart', text: 'A provider whose whole interval lies on one side of the line' },
    has('few') && { look: 'few', text: `Fewer than ${FEWEST}, or without an interval: not judged` },
    points.some(({ lower }) => lower !== undefined) && { look: 'interval', text: '95% interval' },
    centre !== null && { look: 'centre', text: 'All providers together' },
  ]
  return entries.filter((entry) => entry !== false)
}
