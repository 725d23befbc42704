import { chartCsv } from '@/domain/charts/chart-csv'
import { saySpanName, writeSpan } from '@/domain/periods/span'
import { lastIncludedOf } from '@/domain/returns/say-stamp'
import { toChartPicture } from './to-chart-picture'
import type { Comparison } from './to-comparison'

/** One line of all providers as a picture that is read alone; null where there is nothing to draw. */
export function toProvidersPicture({ chart, indicator, span, made }: Comparison) {
  const about = `${indicator.code} ${indicator.shortTitle}, ${saySpanName(span).toLowerCase()}`
  const text = toChartPicture(chart, about, made)
  return text === null ? null : { name: `${indicator.code}-${writeSpan(span)}.svg` as const, text }
}

/** One line of all providers as a file: what the page of the indicator shows, in the same order. */
export function toProvidersFile({ chart, indicator, span, made }: Comparison) {
  const shared = {
    ...{ indicator: indicator.code, indicator_title: indicator.shortTitle, period: writeSpan(span) },
    ...lastIncludedOf(made),
  }
  return { name: `${shared.indicator}-${shared.period}.csv` as const, text: chartCsv(chart, shared) }
}
