import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import { lastQuarterOf } from '@/domain/periods/span'
import { type Arrangement, arrangeRows } from './arrange-rows'
import { type ApartFigure, listApart } from './list-apart'
import { readOverview } from './read-overview'
import type { AskedSpan, ChosenSpan } from './read-span'
import { type OverviewRow, toOverviewRows } from './to-overview-rows'

/** Providers by the lines of a span, and how they were chosen and ordered. */
export interface Overview extends ChosenSpan {
  readonly indicators: readonly QuarterlyIndicator[]
  readonly rows: readonly OverviewRow[]
  /** Providers in reach, whether or not they are shown. */
  readonly providers: number
  readonly commissioners: readonly { readonly code: string; readonly name: string }[]
  readonly arrangement: Arrangement
  /** Of those that are shown, the figures to ask about first. */
  readonly apart: readonly ApartFigure[]
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
  const arrangement = { sort, show, commissioner }
  const rows = arrangeRows(all, indicators, arrangement)
  return (
    rows && {
      ...{ at: read.at, as: read.as, span: read.span, periods: read.periods, indicators, rows, arrangement },
      providers: all.length,
      commissioners: commissionersOf(all),
      apart: listApart(rows, indicators, read.lines),
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
