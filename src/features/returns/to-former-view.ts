import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { areAlike } from '@/domain/catalogue/unlike-figures'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import { sayPeriod } from '@/domain/periods/format'
import type { Period } from '@/domain/periods/period'
import { type FormerQuarter, formerQuarters } from '@/domain/returns/former-quarters'
import { type EarlierLine, type History, lastWithFigures } from '@/domain/returns/history'
import { sayBasis } from '@/domain/returns/say-basis'
import { sayResult } from '@/domain/returns/say-result'
import type { FormerView } from './section-view'

/** Two years: enough to see whether a quarter is unusual. */
const QUARTERS = 8

/** How a line went before: the last quarter with figures in words, and a small trend; null in its first quarter. */
export function toFormerView(
  history: History,
  indicator: QuarterlyIndicator,
  period: Period,
): FormerView | null {
  const quarters = formerQuarters(history, indicator, period, QUARTERS)
  if (quarters.length === 0) return null
  const last = lastWithFigures(history, indicator, period)
  const { unit } = kinds[indicator.kind]
  const points = quarters.map((quarter) => toPoint(indicator, quarter, last?.figures ?? {}))
  const highest = Math.max(...points.map(({ upper, value }) => upper ?? value ?? 0))
  return {
    last: last && sayLast(indicator, last),
    trend:
      points.filter(({ value }) => value !== null).length > 1
        ? { points, maximum: unit === 'share' ? 1 : highest, caption: sayCaption(quarters, unit, points) }
        : null,
  }
}

/** With what it was measured by, since another instrument's figures must not be seen beside it as if they were alike. */
function sayLast(indicator: QuarterlyIndicator, last: EarlierLine): string {
  const basis = sayBasis(indicator, last.figures)
  return `${sayLine(indicator, last)}, ${sayPeriod(last.period)}${basis ? `, by ${basis}` : ''}`
}

/** What the picture spans, and what its marks are. */
function sayCaption(
  quarters: readonly FormerQuarter[],
  unit: 'share' | 'days',
  points: readonly { readonly lower?: number }[],
): string {
  const [first, last] = [quarters[0], quarters.at(-1)]
  const span = first && last ? `${sayPeriod(first.period)} to ${sayPeriod(last.period)}` : ''
  const scale = unit === 'share' ? `${span}, 0 to 100%.` : `${span}. Mean days, from 0.`
  return points.some(({ lower }) => lower !== undefined) ? `${scale} Upright lines: 95% intervals.` : scale
}

/** A quarter as a mark; what was measured otherwise than the last quarter has none, because the two are never compared. */
function toPoint(indicator: QuarterlyIndicator, { period, line }: FormerQuarter, last: Figures) {
  const label = `${sayPeriod(period)}: ${line ? sayLine(indicator, line) : 'not received'}`
  if (line?.state !== 'value') return { label, value: null }
  const isUnlike = !areAlike(indicator, line.figures === last ? [last] : [line.figures, last])
  if (isUnlike) return { label: `${label}, not drawn: measured otherwise than the last quarter`, value: null }
  const { value = null, lower, upper } = kinds[indicator.kind].estimate(line.figures) ?? {}
  return { label, value, ...(lower !== undefined && upper !== undefined && { lower, upper }) }
}

function sayLine({ kind }: QuarterlyIndicator, line: NonNullable<FormerQuarter['line']>): string {
  const { headline, counts } = sayResult({ ...line, kind, reason: null })
  return counts ? `${headline} (${counts})` : headline
}
