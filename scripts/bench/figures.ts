/** Several measurements of one thing: the middle one, the smallest and the largest. */
export interface Spread {
  readonly middle: number
  readonly low: number
  readonly high: number
}

/** The value below or at which this share of the values lie, by nearest rank. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('Nothing was measured')
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return (quantile(values, 0.5) + quantile(values, (values.length / 2 + 0.5) / values.length)) / 2
}

export function spreadOf(values: readonly number[]): Spread {
  return { middle: median(values), low: Math.min(...values), high: Math.max(...values) }
}

/** What one page, its statements and the empty page took in milliseconds, round by round. */
export interface PageTimes {
  readonly page: readonly number[]
  readonly sql: readonly number[]
  readonly empty: readonly number[]
}

/** How many times as long as an empty page and its statements a page takes: half of all times, and nineteen of twenty. */
export function pageRatios({ page, sql, empty }: PageTimes): { readonly half: number; readonly p95: number } {
  const least = median(empty) + median(sql)
  return { half: median(page) / least, p95: quantile(page, 0.95) / least }
}
