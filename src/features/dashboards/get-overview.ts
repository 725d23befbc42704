import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import { lastQuarterOf } from '@/domain/periods/span'
import { type Arrangement, arrangeRows, rowsOfCommissioner } from './arrange-rows'
import { type Outliers, listOutliers } from './list-outliers'
import { readOverview } from './read-overview'
import type { AskedSpan, ChosenSpan } from './read-span'
import { type OverviewRow, toOverviewRows } from './to-overview-rows'

/** Providers by the lines of a span, and how they were chosen and ordered. */
export interface Overview extends ChosenSpan {
  readonly indicators: readonly QuarterlyIndicator[]
  /** Those that are shown, in the order that was asked for. */
  readonly rows: readonly OverviewRow[]
  /** Those from which they were chosen: every provider of the commissioner, else every one in reach. */
  readonly among: readonly OverviewRow[]
  /** Providers in reach, whether or not they are shown. */
  readonly providers: number
  readonly commissioners: readonly { readonly code: string; readonly name: string }[]
  readonly arrangement: Arrangement
  /** The figures to ask about first, whatever came late: which of the providers are shown makes no difference. */
  readonly apart: Outliers
}

/**
 * The overview of a span for whoever asks, or null when there is nothing for this person to see, or no such span, order,
 * choice or commissioner.
 */
export async function getOverview(
  actor: Actor,
  { period, as = '', sort = '', show = '', commissioner = '' }: AskedSpan & Partial<Arrangement>,
  clock?: Date,
): Promise<Overview | null> {
  const read = await readOverview(actor, { period, as }, clock)
  if (!read) return null
  const indicators = quarterlyIndicators(lastQuarterOf(read.span))
  const all = toOverviewRows(read, indicators)
  const among = rowsOfCommissioner(all, commissioner)
  const rows = among && arrangeRows(among, indicators, { sort, show })
  return (
    rows && {
      ...{ at: read.at, as: read.as, span: read.span, periods: read.periods, indicators, among, rows },
      arrangement: { sort, show, commissioner },
      providers: all.length,
      commissioners: commissionersOf(all),
      apart: listOutliers(among, indicators, read.lines),
    }
  )
}

function commissionersOf(rows: readonly OverviewRow[]): Overview['commissioners'] {
  const named = rows.flatMap(({ commissionerCode: code, commissionerName: name }) =>
    code && name ? [[code, name] as const] : [],
  )
  return [...new Map(named)]
    .map(([code, name]) => ({ code, name }))
    .toSorted((left, right) => compareNaturally(left.code, right.code))
}
