import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import type { OverviewRow } from './to-overview-row'

/** How the providers of an overview are chosen and ordered, as its address says it. Empty texts are the usual way. */
export interface Arrangement {
  /** Empty for those with most to ask about first, `provider`, or the code of an indicator. */
  readonly sort: string
  /** Empty for all, `flagged` for those with something to ask about. */
  readonly show: string
  /** The code of a commissioner, or empty for all. */
  readonly commissioner: string
  /** Empty for who answered then, and the names of then; `now` for today's. */
  readonly answers: string
  /** Empty for figures and marks, `counts` for what they were counted from and their intervals too. */
  readonly view: string
  /** Which page, where there are more providers than one holds; empty for the first. */
  readonly page: string
}

interface Answered {
  readonly providerName: string
  readonly commissionerCode: string | null
  readonly commissionerName: string | null
  readonly now: {
    readonly providerName: string
    readonly answers: { readonly commissionerCode: string; readonly commissionerName: string } | null
  }
}

/** Each provider under who answers for it, and under its name: as it was in the span, or as it is now. Null for any other choice. */
export function answeredFor<Row extends Answered>(
  rows: readonly Row[],
  answers: string,
): readonly Row[] | null {
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
const SHOWN = { '': 'All providers', flagged: 'With something to ask about' } as const

const VIEWS = ['', 'counts']

/** The rows of one commissioner, or of all; null for a commissioner that there is not. */
export function rowsOfCommissioner<Row extends Pick<Answered, 'commissionerCode'>>(
  rows: readonly Row[],
  commissioner: string,
): readonly Row[] | null {
  if (commissioner === '') return rows
  const own = rows.filter(({ commissionerCode }) => commissionerCode === commissioner)
  return own.length > 0 ? own : null
}

/** The rows as they were asked for; null for an order, a choice or a view that there is not. */
export function arrangeRows(
  rows: readonly OverviewRow[],
  indicators: readonly QuarterlyIndicator[],
  { sort, show, view }: Pick<Arrangement, 'sort' | 'show' | 'view'>,
): readonly OverviewRow[] | null {
  const place = indicators.findIndex(({ code }) => code === sort)
  if (sort !== '' && sort !== 'provider' && place < 0) return null
  if (!Object.hasOwn(SHOWN, show) || !VIEWS.includes(view)) return null
  const chosen = rows
    .filter(({ flags }) => show === '' || flags.length > 0)
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
  if (sort === 'provider') return chosen
  const indicator = indicators[place]
  return indicator ? worstFirst(chosen, place, indicator) : mostFirst(chosen)
}

/** Those with most flags first; of those with as many, the ones of whom something is overdue. */
function mostFirst(rows: readonly OverviewRow[]): readonly OverviewRow[] {
  const isOverdue = ({ compliance }: OverviewRow) => (compliance.overdue > 0 ? 1 : 0)
  return rows.toSorted(
    (left, right) => right.flags.length - left.flags.length || isOverdue(right) - isOverdue(left),
  )
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

/** So many providers stand on one page. */
export const PAGE = 60

/** One page of the rows, and how many there are; null for a page that there is not. */
export function pageOf<Row>(
  rows: readonly Row[],
  page: string,
): { readonly rows: readonly Row[]; readonly page: number; readonly pages: number } | null {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const number = page === '' ? 1 : /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 0
  if (number < 1 || number > pages) return null
  return { rows: rows.slice((number - 1) * PAGE, number * PAGE), page: number, pages }
}
