import { type Spread, spreadOf } from './figures'

/** What one address took at two sizes, in milliseconds, round by round. */
export interface GrowthTimes {
  readonly name: string
  readonly who: string
  readonly few: Sized
  readonly many: Sized
}

/** The page or the file, and its statements alone. */
interface Sized {
  readonly page: readonly number[]
  readonly sql: readonly number[]
}

/** How an address grows: how many times as long it takes where there are so many times as many providers. */
export interface Grown {
  readonly name: string
  readonly who: string
  readonly page: Spread
  readonly sql: Spread
  /** Medians of this machine on this day; they compare with nothing else. */
  readonly milliseconds: { readonly page: number; readonly sql: number }
  readonly beyond: readonly string[]
}

/** What stays the same makes a page grow more slowly than its providers; this much faster, and it is no chance. */
const MOST_OF_SHARE = 1.5

/**
 * @param share how many times as long it may take the second time: as many times as there were more providers, and no longer where there
 * were only more quarters
 */
export function toGrown(
  { name, who, few, many }: GrowthTimes,
  share: number,
  faster = 'faster than the providers',
): Grown {
  const page = spreadOf(ratios(few.page, many.page))
  const sql = spreadOf(ratios(few.sql, many.sql))
  const isBeyond = (spread: Spread) => spread.middle > MOST_OF_SHARE * share
  return {
    ...{ name, who, page, sql },
    milliseconds: { page: spreadOf(many.page).middle, sql: spreadOf(many.sql).middle },
    beyond: [
      ...(isBeyond(page) ? [`grows ${faster}`] : []),
      ...(isBeyond(sql) ? [`its statements grow ${faster}`] : []),
    ],
  }
}

/** Round by round, so that what else the machine does in a round meets one of them only by chance. */
function ratios(few: readonly number[], many: readonly number[]): readonly number[] {
  const least = spreadOf(few).middle
  return many.map((took) => took / least)
}
