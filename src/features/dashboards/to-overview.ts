import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import { lastQuarterOf } from '@/domain/periods/span'
import { barriers } from '@/domain/pooling/pooling-notes'
import type { StoredLine } from '@/domain/returns/stored-line'
import type { OverviewRead } from '@/operations/read/get-overview'
import { type Arrangement, answeredFor, arrangeRows, rowsOfCommissioner } from './arrange-rows'
import { type Outliers, listOutliers } from './list-outliers'
import { type OverviewRow, toOverviewRow } from './to-overview-row'

/** Providers by the lines of a span, and how they were chosen and ordered. */
export interface Overview extends Omit<OverviewRead, 'providers'> {
  readonly indicators: readonly QuarterlyIndicator[]
  /** Those that are shown, in the order that was asked for. */
  readonly rows: readonly OverviewRow[]
  /** Those from which they were chosen: every provider of the commissioner, else every one in reach. */
  readonly among: readonly OverviewRow[]
  /** Providers in reach, whether or not they are shown. */
  readonly providers: number
  readonly commissioners: readonly { readonly code: string; readonly name: string }[]
  readonly arrangement: Arrangement
  /** Why the providers do not stand in the order of an indicator that was asked for; null where they do. */
  readonly unlike: string | null
  /** The figures to ask about first, whatever came late: which of the providers are shown makes no difference. */
  readonly apart: Outliers
}

/** The overview as it was asked for; null when there is no such order, choice or commissioner. */
export function toOverview(read: OverviewRead, arrangement: Arrangement): Overview | null {
  const { providers, ...chosen } = read
  const indicators = quarterlyIndicators(lastQuarterOf(read.span), read.framework)
  const all = answeredFor(
    providers.map((provider) => toOverviewRow(chosen, provider, indicators)),
    arrangement.answers,
  )
  if (!all) return null
  const among = rowsOfCommissioner(all, arrangement.commissioner)
  const lines = providers.flatMap((provider) => provider.lines)
  const unlike = whyUnordered(indicators, lines, arrangement)
  const rows =
    among && arrangeRows(among, indicators, unlike ? { ...arrangement, sort: 'provider' } : arrangement)
  if (!rows) return null
  return {
    ...{ ...chosen, indicators, among, rows, arrangement, unlike },
    providers: all.length,
    commissioners: commissionersOf(all),
    apart: listOutliers(among, indicators, lines),
  }
}

/** Figures that are unlike are never compared, so neither is anybody ordered by them. */
function whyUnordered(
  indicators: readonly QuarterlyIndicator[],
  lines: readonly StoredLine[],
  { sort }: Arrangement,
): string | null {
  const indicator = indicators.find(({ code }) => code === sort)
  if (!indicator) return null
  const withFigures = lines.filter((line) => line.indicator === sort && line.state === 'value')
  const why = barriers(indicator, withFigures, 'providers')
  return why.length === 0 ? null : `In the order of providers, not of ${sort}. ${why.join(' ')}`
}

function commissionersOf(rows: readonly OverviewRow[]): Overview['commissioners'] {
  const named = rows.flatMap(({ commissionerCode: code, commissionerName: name }) =>
    code && name ? [[code, name] as const] : [],
  )
  return [...new Map(named)]
    .map(([code, name]) => ({ code, name }))
    .toSorted((left, right) => compareNaturally(left.code, right.code))
}
