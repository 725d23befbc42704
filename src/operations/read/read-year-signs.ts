import 'server-only'
import type { Framework } from '@/domain/catalogue/framework'
import { termsIn } from '@/domain/pack/own-facts'
import { signsOf } from '@/domain/pack/signs-of'
import type { YearFacts } from '@/domain/pack/year-facts'
import type { YearPack } from '@/domain/pack/year-pack'
import type { YearSigns } from '@/domain/pack/year-signs'
import { type FinancialYear, periodsOf } from '@/domain/periods/period'
import { absenceUnder } from '@/domain/returns/absent-lines'
import { listAnnotations } from '@/server/db/annotations'
import type { Transaction } from '@/server/db/client'
import { listReportedPeriods } from '@/server/db/dashboards'
import { type HistoriesBesideOthers, listHistoriesBesideOthers } from '@/server/db/pooled-others'
import type { Scope } from '@/server/db/scope'

/** A year as it is judged, and by what. */
export interface JudgedYear extends HistoriesBesideOthers {
  readonly signs: YearSigns
}

/** Judges the figures of a pack that was worked out from these facts. */
export type JudgeYear = (pack: Pick<YearPack, 'scope'>, facts: YearFacts) => JudgedYear

interface Asked {
  readonly framework: Framework
  /** Everybody within the reader's reach, by whom those of a pack are judged. */
  readonly reach: Scope
  readonly asAt: Date | null
  /** Whose returns decide which quarter is marked, and whether enough came; everybody in reach where it is left out. */
  readonly received?: Scope
}

/**
 * What the figures of a year are judged by: every quarter of everybody in reach, what those not in reach come to, and what was written
 * beside the charts; as it was on record at a moment, where one is given. Three queries; it is judged when whoever asks has let go of the
 * transaction.
 */
export async function readYearSigns(
  tx: Transaction,
  { framework, reach, asAt: at, received = reach }: Asked,
  year: FinancialYear,
): Promise<JudgeYear> {
  const quarters = periodsOf(year)
  const periods = await listReportedPeriods(tx, framework.code, received, at)
  const judgedBy = await listHistoriesBesideOthers(tx, framework, reach, quarters, { at })
  const annotations = await listAnnotations(tx, framework.code, reach, { at })
  return ({ scope: { providers } }, facts) => {
    const absenceOf = (provider: string) => absenceUnder(termsIn(facts, provider))
    const judged = judgedBy()
    return {
      ...judged,
      signs: signsOf({ framework, year, periods, annotations, ...judged, providers, absenceOf }),
    }
  }
}
