import 'server-only'
import type { Annotation } from '@/domain/annotations/annotation'
import type { DeclarationHeader } from '@/domain/declarations/declaration-header'
import type { Period } from '@/domain/periods/period'
import type { OpenQuery } from '@/domain/queries/query'
import type { Threshold } from '@/domain/thresholds/threshold'
import type { ShownVersion, StoredLine } from '@/domain/returns/stored-line'
import { type AnnotationRow, annotationsJson, toAnnotations } from './annotations'
import type { AsAt } from './as-at'
import type { Transaction } from './client'
import { type DeclarationRow, declarationHeaders, toDeclarationHeaders } from './declaration-headers'
import { Prisma } from './generated/client'
import { type OpenRow, openQueries, toOpenQueries } from './queries'
import type { Scope } from './scope'
import { type LineRow, latestLines, toStoredLines } from './submitted-lines'
import { thresholdsJson, toThresholds } from './thresholds'

/** What stands on a page beside the figures of one provider. */
interface ProviderBeside {
  readonly lines: readonly StoredLine[]
  readonly annotations: readonly Annotation[]
  readonly thresholds: readonly Threshold[]
  /** As they are now, whatever moment is asked for: who asks today asks about what is shown. */
  readonly queries: readonly OpenQuery[]
  readonly declarations: readonly DeclarationHeader[]
}

interface Row {
  readonly lines: readonly LineRow[]
  readonly annotations: readonly AnnotationRow[]
  readonly thresholds: Parameters<typeof toThresholds>[0]
  readonly queries: readonly OpenRow[]
  readonly declarations: readonly DeclarationRow[]
}

/** Lines of some quarters, what stands on its charts, what is asked about it, and its declarations: five questions in one statement. */
export async function findProviderBeside(
  tx: Transaction,
  framework: string,
  providerCode: string,
  asked: { readonly quarters: readonly Period[]; readonly shown: ShownVersion; readonly at: AsAt },
): Promise<ProviderBeside> {
  const { quarters, shown, at } = asked
  const own = [providerCode]
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT ${jsonOf(latestLines(framework, own, quarters, { shown, at }))} AS lines,
      ${annotationsJson(framework, own, { at })} AS annotations, ${thresholdsJson(framework, own, { at })} AS thresholds,
      ${jsonOf(openQueries(framework, own))} AS queries,
      ${jsonOf(declarationHeaders(framework, own, at))} AS declarations`
  return {
    lines: toStoredLines(row?.lines ?? []),
    annotations: toAnnotations(row?.annotations ?? [], at),
    thresholds: toThresholds(row?.thresholds ?? [], at),
    queries: toOpenQueries(row?.queries ?? []),
    declarations: toDeclarationHeaders(row?.declarations ?? []),
  }
}

/**
 * What was asked about figures of providers in scope and is not closed, and what stands beside their charts: two questions in one
 * statement. Of a past moment nothing is said of questions.
 */
export async function listSpokenOf(
  tx: Transaction,
  framework: string,
  scope: Scope,
  at: AsAt,
): Promise<Pick<ProviderBeside, 'queries' | 'annotations'>> {
  const queries = at === null ? jsonOf(openQueries(framework, scope)) : Prisma.sql`'[]'::jsonb`
  const [row] = await tx.$queryRaw<Pick<Row, 'queries' | 'annotations'>[]>`
    SELECT ${queries} AS queries, ${annotationsJson(framework, scope, { at })} AS annotations`
  return {
    queries: toOpenQueries(row?.queries ?? []),
    annotations: toAnnotations(row?.annotations ?? [], at),
  }
}

/** The rows of a question as one value. */
function jsonOf(question: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${question}) x)`
}
