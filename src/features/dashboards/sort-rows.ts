import { compareNaturally } from '@/domain/natural-order'
import type { IndicatorRow } from './to-indicator-view'

/** The columns by which an indicator's table is ordered, by the name that its address gives them. */
export const ROW_ORDERS = ['worst', 'provider', 'patients', 'peers', 'time'] as const

export type RowOrder = (typeof ROW_ORDERS)[number]

/** The order that an address asks for: the worst figure first where it names none, null where there is no such order. */
export function parseRowOrder(text: string): RowOrder | null {
  return text === '' ? 'worst' : (ROW_ORDERS.find((order) => order === text) ?? null)
}

/** Rows in an order. Those without a figure come last; equal ones by code. */
export function sortRows(
  rows: readonly IndicatorRow[],
  order: RowOrder,
  betterWhen: 'higher' | 'lower',
): readonly IndicatorRow[] {
  const rankOf = ranks[order](betterWhen === 'higher' ? 1 : -1)
  return rows.toSorted((one, other) => {
    const [left, right] = [rankOf(one), rankOf(other)]
    return left === right ? compareNaturally(one.providerCode, other.providerCode) : left - right
  })
}

type Rank = (row: IndicatorRow) => number

const LAST = Number.MAX_VALUE

const ranks: Record<RowOrder, (direction: 1 | -1) => Rank> = {
  worst: (direction) => (row) => valueRank(row, direction),
  provider: () => () => 0,
  patients: () => (row) => -(row.patients ?? -LAST),
  peers: () => peersRank,
  time: () => timeRank,
}

function valueRank({ cell: { estimate } }: IndicatorRow, direction: 1 | -1): number {
  return estimate ? direction * estimate.value : LAST
}

/** Furthest on the worse side first, furthest on the better side after those within. */
function peersRank({ peer: { mark, side } }: IndicatorRow): number {
  if (mark === 'small') return 10
  if (mark === 'not-judged') return 11
  const far = mark === 'beyond-99.8' ? 2 : mark === 'beyond-95' ? 1 : 0
  return side === 'worse' ? -far : far
}

function timeRank({ overTime: { mark, chart } }: IndicatorRow): number {
  if (mark === null) return chart === 'none' ? 4 : 3
  return { worse: 0, better: 1, common: 2 }[mark]
}
