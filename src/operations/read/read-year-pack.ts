import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { compareNaturally } from '@/domain/natural-order'
import { workOutPack } from '@/domain/pack/work-out-pack'
import { packReviewsOf } from '@/domain/pack/pack-reviews-of'
import { packActionsOf, packAimsOf } from '@/domain/pack/pack-actions-of'
import { type YearFacts, calendarOf, noLists, recordOfYear } from '@/domain/pack/year-facts'
import type { PackProvider, PackScope, YearPack } from '@/domain/pack/year-pack'
import { type FinancialYear, periodsOf } from '@/domain/periods/period'
import { type ServiceRecord, commissionerOver, nameOver } from '@/domain/returns/service-record'
import { listActions, listEscalations } from '@/server/db/actions'
import type { Transaction } from '@/server/db/client'
import { listDeclarationsInForce } from '@/server/db/declarations-in-force'
import { listYearFiles } from '@/server/db/declared-files'
import type { Scope } from '@/server/db/scope'
import { listServiceTerms } from '@/server/db/service-records'
import { listOutcomes } from '@/server/db/signed-reviews'
import { listSubmissionHashes } from '@/server/db/submission-hashes'
import { listLatestLines } from '@/server/db/submitted-lines'
import { listThresholds } from '@/server/db/thresholds'

/** Which of the providers in reach a pack is about: one, those of a commissioner, or, where neither is named, all of them. */
export interface Narrowing {
  readonly provider?: string | undefined
  readonly commissioner?: string | undefined
}

/** Of which framework and which providers, and when. */
export interface PackAsked {
  readonly framework: Framework
  /** All that the reader may see. */
  readonly scope: Scope
  /** Of whom the reader may read what reviews came to. */
  readonly reviewed: Scope
  readonly narrowing: Narrowing
  readonly at: Date
  /** The moment as at which it is given; null for now. */
  readonly asAt: Date | null
}

/** What was read of a year. */
export interface YearRead {
  readonly facts: YearFacts
  /** Codes of the providers that it was read of. */
  readonly scope: Scope
  /** To whom it may be narrowed: every provider in reach that was in the year, in natural order, with who answered for it last. */
  readonly choices: readonly Choice[]
}

export type Choice = Pick<PackProvider, 'code' | 'name' | 'commissioner'>

/**
 * What the pack of a year is worked out from: of the providers in scope that were in service in it, or submitted something, the versions in
 * force, or that were at a moment, and nothing else. Null where it is narrowed to what is not in reach. Nine queries, which must see one
 * snapshot, so that no submission stands with the hash of another; it is worked out when whoever asks has let go of the transaction.
 */
export async function readYearFacts(
  tx: Transaction,
  { framework, scope: reach, reviewed, narrowing, at, asAt }: PackAsked,
  year: FinancialYear,
): Promise<YearRead | null> {
  const terms = await listServiceTerms(tx, framework.code, reach, asAt)
  const all = [...terms.records].map(([code, record]) => [code, recordOfYear(record, year)] as const)
  const records = new Map(all.filter(([code, record]) => isMeant(code, record, { year, narrowing })))
  const scope = isNarrowed(narrowing) ? [...records.keys()].toSorted(compareNaturally) : reach
  if (isNarrowed(narrowing) && records.size === 0) return null
  const calendar = calendarOf(year, terms.deadlines, records, at)
  const lines = await listLatestLines(tx, framework.code, scope, periodsOf(year), { at: asAt })
  const submissions = await listSubmissionHashes(tx, framework.code, scope, year, asAt)
  const declarations = await listDeclarationsInForce(tx, framework.code, scope, year, asAt)
  const found = { framework, year, records, calendar, lines, submissions, declarations }
  const lists = await readLists(tx, { framework, scope, asAt, reviewed: within(scope, reviewed) }, year)
  const facts = { ...found, scope: scopeOf(reach, narrowing, year, records), lists }
  return { facts, scope, choices: choicesOf(all, year) }
}

/** Those of a scope that are in another too. */
function within(scope: Scope, other: Scope): Scope {
  if (scope === 'all' || other === 'all') return scope === 'all' ? other : scope
  return scope.filter((code) => other.includes(code))
}

/** What others add to the year. */
async function readLists(
  tx: Transaction,
  { framework: { code }, scope, reviewed, asAt }: Omit<PackAsked, 'narrowing' | 'at'>,
  year: FinancialYear,
): Promise<YearFacts['lists']> {
  const actions = await listActions(tx, code, scope, asAt)
  const told = await listEscalations(tx, code, scope, asAt)
  const files = await listYearFiles(tx, code, scope, year, asAt)
  return {
    ...noLists,
    ...packReviewsOf(await listOutcomes(tx, code, reviewed, { year, at: asAt })),
    thresholds: await listThresholds(tx, code, scope, { at: asAt }),
    actions: packActionsOf(actions, { told, files: files.actions }, year),
    files: files.documents,
    aims: packAimsOf(actions, year),
  }
}

/** The pack of facts; null where they were narrowed to providers that were not in the year. */
export function packOf(facts: YearFacts, narrowing: Narrowing): YearPack | null {
  const pack = workOutPack(facts)
  return isNarrowed(narrowing) && pack.providers.length === 0 ? null : pack
}

function isNarrowed({ provider, commissioner }: Narrowing): boolean {
  return provider !== undefined || commissioner !== undefined
}

function isMeant(
  code: string,
  record: ServiceRecord,
  { year, narrowing: { provider, commissioner } }: { year: FinancialYear; narrowing: Narrowing },
): boolean {
  if (provider !== undefined && provider !== code) return false
  return (
    commissioner === undefined || commissionerOver(record, periodsOf(year))?.commissionerCode === commissioner
  )
}

function choicesOf(
  all: readonly (readonly [string, ServiceRecord])[],
  year: FinancialYear,
): readonly Choice[] {
  return all
    .filter(([, { days }]) => days.length > 0)
    .map(([code, record]) => {
      const answering = commissionerOver(record, periodsOf(year))
      return {
        ...{ code, name: nameIn(year, code, record) },
        commissioner: answering && { code: answering.commissionerCode, name: answering.commissionerName },
      }
    })
    .toSorted((left, right) => compareNaturally(left.code, right.code))
}

function scopeOf(
  reach: Scope,
  narrowing: Narrowing,
  year: FinancialYear,
  records: ReadonlyMap<string, ServiceRecord>,
): Omit<PackScope, 'providers'> {
  const [only] = narrowing.provider !== undefined || reach !== 'all' ? records : []
  const asked = isNarrowed(narrowing) ? ({ isNarrowed: true } as const) : {}
  if (only && records.size === 1)
    return { kind: 'provider', code: only[0], name: nameIn(year, ...only), ...asked }
  if (narrowing.commissioner !== undefined)
    return {
      kind: 'commissioner',
      code: narrowing.commissioner,
      name: commissionerIn(year, records),
      ...asked,
    }
  return reach === 'all'
    ? { kind: 'all', code: null, name: 'All providers' }
    : { kind: 'own', code: null, name: 'Providers whose figures you may see' }
}

function nameIn(year: FinancialYear, code: string, record: ServiceRecord): string {
  return nameOver(record, periodsOf(year)) ?? code
}

/** What the one that answers for all of them is called. */
function commissionerIn(year: FinancialYear, records: ReadonlyMap<string, ServiceRecord>): string {
  const [first] = records.values()
  return (first && commissionerOver(first, periodsOf(year))?.commissionerName) ?? ''
}
