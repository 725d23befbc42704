import 'server-only'
import type { Annotation } from '@/domain/annotations/annotation'
import type { StandingCase } from '@/domain/cases/case'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import type { Period } from '@/domain/periods/period'
import type { OpenQuery } from '@/domain/queries/query'
import type { ProviderReturns } from '@/domain/returns/provider-returns'
import type { ServiceRecord } from '@/domain/returns/service-record'
import type { ShownVersion } from '@/domain/returns/stored-line'
import type { Threshold } from '@/domain/thresholds/threshold'
import { annotationsJson, toAnnotations } from './annotations'
import { type LastStepRow, lastSteps, toStandingCases } from './case-standings'
import type { Transaction } from './client'
import { Prisma } from './generated/client'
import { askInOne, rowsOf } from './in-one'
import { providerReturns, withReturns } from './dashboards'
import { type DeclarationRow, declarationHeaders, toDeclarationHeaders } from './declaration-headers'
import { openQueries, toOpenQueries } from './queries'
import type { Scope } from './scope'
import { recordsOf, toRecords } from './service-records'
import { thresholdsJson, toThresholds } from './thresholds'

/** What people put on charts: what was written beside quarters, and what is asked of lines locally. */
export interface BesideCharts {
  readonly annotations: readonly Annotation[]
  readonly thresholds: readonly Threshold[]
}

/** Of some quarters, how the returns of providers in scope stand or stood, and what a dashboard shows beside them. */
interface ReturnsBeside extends BesideCharts {
  readonly returns: readonly ProviderReturns[]
  /** When each was in service, under whom, and what it offers; by its code. */
  readonly records: ReadonlyMap<string, ServiceRecord>
  /** What was asked about their figures and is not closed. Of a past moment nothing is said of it. */
  readonly queries: readonly OpenQuery[]
  /** The cases in which the reader takes part, and that were not closed then. */
  readonly cases: readonly StandingCase[]
}

interface Wanted {
  readonly periods: readonly Period[]
  readonly shown: ShownVersion
  readonly at: Date | null
  /** Of the charts of one indicator; of all where none is named. */
  readonly indicator?: string
  /** Whose cases the reader takes part in; none are asked for where it is left out. */
  readonly cases?: Scope
}

interface Row {
  readonly returns: Parameters<typeof withReturns>[0]
  readonly records: Parameters<typeof toRecords>[0]
  readonly annotations: Parameters<typeof toAnnotations>[0]
  readonly thresholds: Parameters<typeof toThresholds>[0]
  readonly queries: Parameters<typeof toOpenQueries>[0]
  readonly cases: readonly LastStepRow[]
}

type DeclaredRow = Pick<Row, 'returns' | 'records'> & { readonly declarations: readonly DeclarationRow[] }

/** All of it, as it stood at a moment. One statement. */
export async function listReturnsBeside(
  tx: Transaction,
  framework: string,
  scope: Scope,
  wanted: Wanted,
): Promise<ReturnsBeside> {
  const { at, cases = [] } = wanted
  const row = await askInOne<Row>(tx, {
    returns: rowsOf(providerReturns(framework, scope, wanted)),
    records: rowsOf(recordsOf(framework, scope, at)),
    annotations: annotationsJson(framework, scope, wanted),
    thresholds: thresholdsJson(framework, scope, wanted),
    queries: at === null ? rowsOf(openQueries(framework, scope)) : Prisma.sql`'[]'::jsonb`,
    cases: rowsOf(lastSteps(framework, cases, wanted)),
  })
  return {
    returns: withReturns(row.returns),
    records: toRecords(row.records),
    annotations: toAnnotations(row.annotations, at),
    thresholds: toThresholds(row.thresholds, at),
    queries: toOpenQueries(row.queries),
    cases: toStandingCases(row.cases),
  }
}

/** The returns and the records, and all declarations in a scope of their own, as it stood at a moment. One statement. */
export async function listReturnsDeclared(
  tx: Transaction,
  framework: string,
  { scope, declared }: { readonly scope: Scope; readonly declared: Scope },
  wanted: Wanted,
): Promise<
  Pick<ReturnsBeside, 'returns' | 'records'> & { readonly declarations: readonly DeclarationHeader[] }
> {
  const row = await askInOne<DeclaredRow>(tx, {
    returns: rowsOf(providerReturns(framework, scope, wanted)),
    records: rowsOf(recordsOf(framework, scope, wanted.at)),
    declarations: rowsOf(declarationHeaders(framework, declared, wanted.at)),
  })
  return {
    returns: withReturns(row.returns),
    records: toRecords(row.records),
    declarations: toDeclarationHeaders(row.declarations),
  }
}
