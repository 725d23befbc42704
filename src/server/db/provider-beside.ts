import 'server-only'
import type { Action } from '@/domain/actions/action'
import type { ProviderInScope } from '@/domain/access/provider-in-scope'
import type { StandingCase } from '@/domain/cases/case'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import type { Period } from '@/domain/periods/period'
import type { OpenQuery } from '@/domain/queries/query'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import { type ActionRow, aimingActions, toActions } from './actions'
import { type AnnotationRow, annotationsJson, toAnnotations } from './annotations'
import type { AsAt } from './as-at'
import type { BesideCharts } from './beside-returns'
import { type LastStepRow, lastSteps, toStandingCases } from './case-standings'
import type { Transaction } from './client'
import { type DeclarationRow, declarationHeaders, toDeclarationHeaders } from './declaration-headers'
import { askInOne, rowsOf } from './in-one'
import { type OpenRow, openQueries, toOpenQueries } from './queries'
import { providersInScope } from './providers'
import { type LineRow, latestLines, toStoredLines } from './submitted-lines'
import type { Scope } from './scope'
import { type ServiceTerms, type TermsRow, termsOf, toTerms } from './service-records'
import { thresholdsJson, toThresholds } from './thresholds'

/** What stands on a page beside the figures of one provider. */
interface ProviderBeside extends ServiceTerms, BesideCharts {
  /** Null where the reader sees nothing that it submits. */
  readonly provider: ProviderInScope | null
  readonly lines: readonly StoredLine[]
  /** As they are now, whatever moment is asked for: who asks today asks about what is shown. */
  readonly queries: readonly OpenQuery[]
  /** Its cases that were not closed then, of whoever takes part in them. */
  readonly cases: readonly StandingCase[]
  readonly declarations: readonly DeclarationHeader[]
  /** Its actions that aim at a figure, of whoever reads them. */
  readonly aiming: readonly Action[]
}

interface Row extends TermsRow {
  readonly providers: readonly ProviderInScope[]
  readonly lines: readonly LineRow[]
  readonly annotations: readonly AnnotationRow[]
  readonly thresholds: Parameters<typeof toThresholds>[0]
  readonly queries: readonly OpenRow[]
  readonly cases: readonly LastStepRow[]
  readonly declarations: readonly DeclarationRow[]
  readonly aiming: readonly ActionRow[]
}

interface Asked {
  readonly quarters: readonly Period[]
  readonly shown: ShownVersion
  readonly at: AsAt
  /** Whose reviews the reader may read. */
  readonly reviewed: Scope
  /** This provider where the reader takes part in its cases, else nobody. */
  readonly cased: Scope
}

/**
 * Who it is, when it was in service and what is due of it; lines of some quarters, what stands on its charts, what is asked about it, and
 * its declarations: all in one statement.
 */
export async function findProviderBeside(
  tx: Transaction,
  framework: string,
  providerCode: string,
  asked: Asked,
): Promise<ProviderBeside> {
  const row = await askInOne<Row>(tx, questionsAbout(framework, [providerCode], asked))
  const { at } = asked
  return {
    ...toTerms(row),
    provider: row.providers[0] ?? null,
    lines: toStoredLines(row.lines),
    annotations: toAnnotations(row.annotations, at),
    thresholds: toThresholds(row.thresholds, at),
    queries: toOpenQueries(row.queries),
    cases: toStandingCases(row.cases),
    declarations: toDeclarationHeaders(row.declarations),
    aiming: toActions(row.aiming),
  }
}

function questionsAbout(framework: string, own: Scope, asked: Asked) {
  const { at } = asked
  return {
    ...termsOf(framework, own, at),
    providers: rowsOf(providersInScope(framework, own, at)),
    lines: rowsOf(latestLines(framework, own, asked.quarters, asked)),
    annotations: annotationsJson(framework, own, { at }),
    thresholds: thresholdsJson(framework, own, { at }),
    queries: rowsOf(openQueries(framework, own)),
    cases: rowsOf(lastSteps(framework, asked.cased, { at })),
    declarations: rowsOf(declarationHeaders(framework, own, at, asked.reviewed)),
    aiming: rowsOf(aimingActions(framework, own, at)),
  }
}
