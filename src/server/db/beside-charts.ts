import 'server-only'
import type { Annotation } from '@/domain/annotations/annotation'
import type { Threshold } from '@/domain/thresholds/threshold'
import { annotationsJson, toAnnotations } from './annotations'
import type { Transaction } from './client'
import type { Scope } from './scope'
import { thresholdsJson, toThresholds } from './thresholds'

/** What people put on charts: what was written beside quarters, and what is asked of lines locally. */
export interface BesideCharts {
  readonly annotations: readonly Annotation[]
  readonly thresholds: readonly Threshold[]
}

type Rows = {
  readonly annotations: Parameters<typeof toAnnotations>[0]
  readonly thresholds: Parameters<typeof toThresholds>[0]
}

/** Both, of providers in scope and of everybody, as they stood at a moment; of one indicator or of all. One query. */
export async function listBesideCharts(
  tx: Transaction,
  framework: string,
  scope: Scope,
  wanted: { readonly at: Date | null; readonly indicator?: string },
): Promise<BesideCharts> {
  const [row] = await tx.$queryRaw<Rows[]>`
    SELECT ${annotationsJson(framework, scope, wanted)} AS annotations, ${thresholdsJson(framework, scope, wanted)} AS thresholds`
  return {
    annotations: toAnnotations(row?.annotations ?? [], wanted.at),
    thresholds: toThresholds(row?.thresholds ?? [], wanted.at),
  }
}
