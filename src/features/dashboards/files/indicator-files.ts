import { chartCsv } from '@/domain/charts/chart-csv'
import { excessGeometry, sayExcess } from '@/domain/charts/excess-geometry'
import { toCsv } from '@/domain/exports/csv'
import { writeSpan } from '@/domain/periods/span'
import { excessOver } from '@/domain/pooling/excess'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import { toDecimals } from '@/domain/statistics/round-half-up'
import { excessFile } from '@/ui/charts/excess-file'
import { funnelFile } from '@/ui/charts/funnel-file'
import { sayApart } from '../say-apart'
import { toFunnel } from '../to-funnel'
import type { IndicatorView } from '../to-indicator-view'
import { footOf } from './foot-of'
import { toIntervalsPicture } from './to-intervals-picture'

type File = { readonly name: `${string}.csv` | `${string}.svg`; readonly text: string }

/** What is taken away of an indicator beside its table, by what each is called in its address; null where there is nothing of it. */
const made: Readonly<Record<string, (view: IndicatorView) => string | null>> = {
  'funnel.svg': toFunnelPicture,
  'intervals.svg': toIntervalsPicture,
  'together.csv': toTogetherTable,
  'excess.svg': toExcessPicture,
  'excess.csv': toExcessTable,
}

/** One of the files of an indicator; null where there is no such file, or nothing to draw in it. */
export function toIndicatorFile(view: IndicatorView, called: string): File | null {
  const make = Object.hasOwn(made, called) ? made[called] : undefined
  const text = make?.(view) ?? null
  const ending = called.endsWith('.svg') ? 'svg' : 'csv'
  const name = `${view.indicator.code}-${writeSpan(view.span)}-${called.replace(/\..*/, '')}` as const
  return text === null ? null : { name: `${name}.${ending}`, text }
}

function toFunnelPicture(view: IndicatorView): string | null {
  const drawing = toFunnel(view)
  if (!drawing) return null
  const { worse, method } = sayApart(view)
  const apart =
    worse.length === 0
      ? 'Nobody lies beyond 99.8% on the worse side'
      : `Beyond 99.8% on the worse side: ${worse.map(({ providerCode, cell }) => `${providerCode} ${cell.said.headline}`).join(', ')}`
  return funnelFile(drawing, {
    title: apart,
    subtitle: `${titleOf(view)}. Shares by patients, one mark a provider`,
    sentence: `${method} Not case-mix adjusted.`,
    foot: footOf(view.made),
  })
}

function titleOf({ indicator, span }: IndicatorView): string {
  return `${indicator.code} ${indicator.shortTitle}, ${writeSpan(span)}`
}

/** How all of them together went, as the table of its chart. */
function toTogetherTable({ nationalChart, indicator, made: stamped, rows }: IndicatorView): string | null {
  if (nationalChart.points.every(({ value }) => value === null)) return null
  return chartCsv(nationalChart, {
    ...{ providers: String(rows.length), indicator: indicator.code, indicator_title: indicator.shortTitle },
    ...lastIncludedOf(stamped),
  })
}

function excessOf({ indicator, nationalLines }: IndicatorView) {
  return indicator.isRareEvent ? excessOver(indicator, nationalLines) : []
}

function toExcessPicture(view: IndicatorView): string | null {
  const excess = excessOf(view)
  const drawing = excessGeometry(excess.map(({ cumulative }) => cumulative))
  if (!drawing) return null
  const [first, last] = [excess[0], excess.at(-1)]
  return excessFile(drawing, {
    title: `Observed minus expected events, added up; furthest from 0: ${sayExcess(drawing.furthest)}`,
    subtitle: `${titleOf(view)}, all providers together, ${first?.period} to ${last?.period}`,
    sentence:
      'Expected at the share of all these quarters together: a stretch that rises had more events than usual, one that falls fewer.',
    foot: footOf(view.made),
  })
}

function toExcessTable(view: IndicatorView): string | null {
  const excess = excessOf(view)
  if (excess.length === 0) return null
  const stamp = lastIncludedOf(view.made)
  return toCsv([
    ['indicator', 'period', 'events', 'patients', 'observed_minus_expected', ...Object.keys(stamp)],
    ...excess.map(({ period, events, patients, cumulative }) => [
      ...[view.indicator.code, period, events, patients],
      signed(cumulative),
      ...Object.values(stamp),
    ]),
  ])
}

/** Six decimals, as in every file. */
function signed(sum: number): number {
  return Math.sign(sum) * Number(toDecimals(Math.abs(sum), 1, 6))
}
