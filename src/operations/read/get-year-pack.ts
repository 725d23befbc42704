import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import type { SealedInputs } from '@/domain/pack/sealed-inputs'
import type { YearPack } from '@/domain/pack/year-pack'
import type { FinancialYear } from '@/domain/periods/period'
import type { Transaction } from '@/server/db/client'
import { listExportableYears } from '@/server/db/exportable-years'
import type { Scope } from '@/server/db/scope'
import { listSealedInputs } from '@/server/db/sealed-inputs'
import { type Work, withSnapshot } from '@/server/db/transaction'
import type { YearSources } from '../exports/year-sources'
import { type Narrowing, type YearRead, packOf, readYearFacts } from './read-year-pack'
import { type JudgeYear, readYearSigns } from './read-year-signs'

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
  asked: AskedPack,
  clock?: Date,
): Promise<YearPack | null> {
  return (await getYearSources(actor, framework, { ...asked, withSigns: true }, clock))?.pack ?? null
}

/** What is read beside the figures, for the files that need it. */
export interface AskedMore {
  /** The snapshots, and what the audit chains say of them. */
  readonly withInputs?: boolean
  /** How figures are judged, beside other years and other providers. */
  readonly withSigns?: boolean
}

/** The same with all that it rests on; of what is not asked for nothing. Null as above. */
export async function getYearSources(
  actor: Actor,
  framework: Framework,
  { year, narrowing = {}, at: asAt = null, ...more }: AskedPack & AskedMore,
  clock?: Date,
): Promise<YearSources | null> {
  if (!mayAnywhere(actor, 'return:read-submitted', framework.code)) return null
  const scope = reachOf(actor, 'return:read-submitted', framework.code)
  const work: Work<Found | null> = async ({ tx, at }) => {
    const years = await listExportableYears(tx, framework.code, scope, asAt)
    if (!years.some((known) => known.year === year)) return null
    const reviewed = reachOf(actor, 'review:read-outcome', framework.code)
    const read = await readYearFacts(tx, { framework, scope, reviewed, narrowing, at, asAt }, year)
    return read && { ...read, ...(await readMore(tx, { framework, reach: scope, asAt }, { ...more, read })) }
  }
  const found = await withSnapshot(actor, work, asAt ?? clock)
  const pack = found && packOf(found.facts, narrowing)
  if (!pack) return null
  const signs = found.judge ? found.judge(pack, found.facts).signs : null
  return { pack: { ...pack, signs }, facts: found.facts, sealed: found.sealed }
}

interface More {
  readonly sealed: SealedInputs
  readonly judge: JudgeYear | null
}

async function readMore(
  tx: Transaction,
  asked: { readonly framework: Framework; readonly reach: Scope; readonly asAt: Date | null },
  { withInputs, withSigns, read }: AskedMore & { readonly read: YearRead },
): Promise<More> {
  const { year } = read.facts
  const sealed = withInputs
    ? await listSealedInputs(tx, asked.framework.code, read.scope, year, asked.asAt)
    : { snapshots: [], events: [] }
  return { sealed, judge: withSigns ? await readYearSigns(tx, asked, year) : null }
}

interface Found extends YearRead, More {}
