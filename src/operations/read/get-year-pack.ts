import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { YearPack } from '@/domain/pack/year-pack'
import type { FinancialYear } from '@/domain/periods/period'
import { listExportableYears } from '@/server/db/exportable-years'
import { withSnapshot } from '@/server/db/transaction'
import { type Narrowing, packOf, readYearFacts } from './read-year-pack'
import { readYearSigns } from './read-year-signs'

/** Which year, of which of the providers in reach, and as at which moment. */
export interface AskedPack {
  readonly year: FinancialYear
  readonly narrowing?: Narrowing
  /** Null or left out for now. */
  readonly at?: Date | null
}

/**
 * The pack of a year with whatever this person may see, or null when the year is unknown or has not begun, when it is narrowed to what is
 * not theirs, or there is nothing for this person to see. A year is there once a quarter of it, or its declaration, has a window. It is
 * read, and worked out while nothing in the database waits for it.
 */
export async function getYearPack(
  actor: Actor,
  framework: Framework,
  { year, narrowing = {}, at: asAt = null }: AskedPack,
  clock?: Date,
): Promise<YearPack | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const read = await withSnapshot(
    actor,
    async ({ tx, at }) => {
      const years = await listExportableYears(tx, framework.code, scope, asAt)
      const isKnown = years.some((known) => known.year === year)
      const read = isKnown && (await readYearFacts(tx, { framework, scope, narrowing, at, asAt }, year))
      return read
        ? { ...read, judge: await readYearSigns(tx, { framework, reach: scope, asAt }, year) }
        : null
    },
    asAt ?? clock,
  )
  const pack = read && packOf(read.facts, narrowing)
  return pack && { ...pack, signs: read.judge(pack, read.facts) }
}
