import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import { urgencyOf } from '@/domain/returns/compliance'
import type { OverviewRow } from './to-overview-row'

/** How the providers of an overview are chosen and ordered, as its address says it. Empty texts are the usual way. */
export interface Arrangement {
  /** Empty for what is missing and late first, `provider`, or the code of an indicator. */
  readonly sort: string
  /** Empty for all, `attention` for those of whom something is overdue, late, incomplete or not met. */
  readonly show: string
  /** The code of a commissioner, or empty for all. */
  readonly commissioner: string
  /** Empty for who answered then, and the names of then; `now` for today's. */
  readonly answers: string
}

/** Each provider under who answers for it, and under its name: as it was in the span, or as it is now. Null for any other choice. */
export function answeredFor(rows: readonly OverviewRow[], answers: string): readonly OverviewRow[] | null {
  if (answers === '') return rows
  if (answers !== 'now') return null
  return rows.map((row) => ({
    ...row,
    providerName: row.now.providerName,
    commissionerCode: row.now.answers?.commissionerCode ?? null,
    commissionerName: row.now.answers?.commissionerName ?? null,
  }))
}

/** The ways to choose, by what an address says, in words. */
export const SHOWN = {
  '': 'All providers',
  attention: 'Overdue, late, incomplete or not met',
} as const

/** The orders that are not by an indicator. */
export const ORDERS = { '': 'What is missing or late first', provider: 'Provider' } as const

const CALM = 4

/** The rows of one commissioner, or of all; null for a commissioner that there is not. */
export function rowsOfCommissioner(
  rows: readonly OverviewRow[],
  commissioner: string,
): readonly OverviewRow[] | null {
  if (commissioner === '') return rows
  const own = rows.filter(({ commissionerCode }) => commissionerCode === commissioner)
  return own.length > 0 ? own : null
}

/** The rows as they were asked for; null for an order or a choice that there is not. */
export function arrangeRows(
  rows: readonly OverviewRow[],
  indicators: readonly QuarterlyIndicator[],
  { sort, show }: Omit<Arrangement, 'commissioner' | 'answers'>,
): readonly OverviewRow[] | null {
  const place = indicators.findIndex(({ code }) => code === sort)
  if (!Object.hasOwn(ORDERS, sort) && place < 0) return null
  if (!Object.hasOwn(SHOWN, show)) return null
  const chosen = rows
    .filter((row) => show === '' || urgency(row) < CALM)
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
  if (sort === 'provider') return chosen
  const indicator = indicators[place]
  return indicator ? worstFirst(chosen, place, indicator) : urgentFirst(chosen)
}

function urgency({ compliance, declared }: OverviewRow): number {
  return urgencyOf(
    compliance,
    declared && { notMet: declared.notMet, criteriaMissing: declared.criteriaMissing },
  )
}

function urgentFirst(rows: readonly OverviewRow[]): readonly OverviewRow[] {
  return rows.toSorted((left, right) => urgency(left) - urgency(right))
}

/** Those without a figure come last: a state is neither good nor bad. */
function worstFirst(
  rows: readonly OverviewRow[],
  place: number,
  { betterWhen }: QuarterlyIndicator,
): readonly OverviewRow[] {
  const sign = betterWhen === 'higher' ? 1 : -1
  const rank = (row: OverviewRow) => {
    const value = row.cells[place]?.estimate?.value
    return value === undefined ? Number.MAX_VALUE : sign * value
  }
  return rows.toSorted((left, right) => rank(left) - rank(right))
}
