import type { Spread } from './figures'

/** One line of the table: how many times as long as what it is compared with something takes. */
export interface Measured {
  /** `Page`, `Submission` or `Export`. */
  readonly group: string
  readonly name: string
  /** What stands under the ratio. */
  readonly against: string
  /** Half of all times, over the blocks of the run. */
  readonly ratio: Spread
  /** Nineteen of twenty; of pages only. */
  readonly p95?: Spread
  /** What the p95 should not exceed. */
  readonly limit?: number
  /** Statements of one page, that of the session and the frame of the transaction left out. */
  readonly statements?: number
  /** Bytes of the document, as it is sent without being made smaller. */
  readonly documentBytes?: number
  /** Bytes of all scripts, gzipped, until somebody explores a chart. */
  readonly scriptBytes?: number
  /** Medians of this machine on this day, to see which side of a ratio is large; they compare with nothing else. */
  readonly milliseconds: Readonly<Record<string, number>>
}

/** At most so many, whatever the number of providers. */
export const MOST_STATEMENTS = 6
export const MOST_SCRIPT_BYTES = 150_000

/** What of a line is beyond its limit, in words. */
export function beyondLimits({ p95, limit, statements = 0, scriptBytes = 0 }: Measured): readonly string[] {
  return [
    ...(p95 && limit !== undefined && p95.middle > limit ? [`p95 above ${limit}`] : []),
    ...(statements > MOST_STATEMENTS ? [`more than ${MOST_STATEMENTS} statements`] : []),
    ...(scriptBytes > MOST_SCRIPT_BYTES ? [`more than ${MOST_SCRIPT_BYTES / 1000} kB of JavaScript`] : []),
  ]
}
