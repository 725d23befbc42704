import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { Period } from '../periods/period'
import type { Span } from '../periods/span'
import type { Chart, ChartPoint } from './chart'
import { SPAN } from './compare-ends'

interface Asked {
  readonly indicator: QuarterlyIndicator
  readonly quarters: readonly Period[]
  readonly points: readonly ChartPoint[]
  /** Where the figures of a span came from. */
  readonly hrefOf: (span: Span) => string | null
}

/** Where the figures of a trend's title and sentence came from; those of its points stand in its table. */
export function trendSources({ indicator, quarters, points, hrefOf }: Asked): Chart['sources'] {
  const latest = points.findLast(({ value }) => value !== null)
  if (!latest) return []
  const apart = points.flatMap(({ look, name, href }) =>
    look === 'apart' && href ? [{ text: name.toLowerCase(), href }] : [],
  )
  const isShort = quarters.length < 2 * SPAN && !indicator.isRareEvent
  if (isShort) return latest.href ? [{ text: latest.name.toLowerCase(), href: latest.href }] : []
  const [early, until] = [indicator.isRareEvent ? undefined : quarters[SPAN - 1], quarters.at(-1)]
  return [
    ...apart,
    ...four('first four quarters', early, hrefOf),
    ...four('last four quarters', until, hrefOf),
  ]
}

function four(text: string, period: Period | undefined, hrefOf: Asked['hrefOf']): Chart['sources'] {
  const href = period && hrefOf({ kind: 'four', period })
  return href ? [{ text, href }] : []
}
