import 'server-only'
import { type Actor, mayAnywhere, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { compareNaturally } from '@/domain/natural-order'
import {
  type ProviderReturn,
  type ReportedPeriod,
  listProviderReturns,
  listReportedPeriods,
} from '@/server/db/dashboards'
import { type ShownVersion, type StoredLine, listLatestLines } from '@/server/db/submitted-lines'
import { withActor } from '@/server/db/transaction'
import { type Cell, toCell } from './cell'
import { choosePeriod } from './choose-period'
import { readShown } from './read-shown'

/** A provider, how its return stands, and its results in the order of the indicators. */
export interface OverviewRow extends ProviderReturn {
  readonly cells: readonly Cell[]
}

/** Providers by the lines of one period. */
export interface Overview {
  readonly as: ShownVersion
  readonly at: Date
  readonly period: ReportedPeriod
  readonly periods: readonly ReportedPeriod[]
  readonly indicators: readonly QuarterlyIndicator[]
  readonly rows: readonly OverviewRow[]
}

/** The overview of a period for whoever asks, or null when there is no such period or nothing for this person to see. */
export function getOverview(
  actor: Actor,
  { period: asked, as: version }: { period: string; as?: string },
  clock?: Date,
): Promise<Overview | null> {
  return withActor(
    actor,
    async ({ tx, at }) => {
      if (!mayAnywhere(actor, 'return:read-submitted')) return null
      const scope = reachOf(actor, 'return:read-submitted')
      const periods = await listReportedPeriods(tx, framework.code, scope)
      const period = choosePeriod(periods, asked, at)
      if (!period) return null
      const as = readShown(version)
      const returns = await listProviderReturns(tx, framework.code, scope, period.period, as)
      const lines = await listLatestLines(tx, framework.code, scope, period, as)
      return { at, as, period, periods, ...arrange(period, returns, lines, as) }
    },
    clock,
  )
}

function arrange(
  { period }: ReportedPeriod,
  returns: readonly ProviderReturn[],
  lines: readonly StoredLine[],
  as: ShownVersion,
): Pick<Overview, 'indicators' | 'rows'> {
  const indicators = quarterlyIndicators(period, framework)
  const found = new Map(lines.map((line) => [`${line.providerCode} ${line.indicator}`, line]))
  const rows = returns
    .toSorted((left, right) => compareNaturally(left.providerCode, right.providerCode))
    .map((each) => ({
      ...each,
      cells: indicators.map(({ code }) =>
        toCell({ ...each, period }, found.get(`${each.providerCode} ${code}`), as),
      ),
    }))
  return { indicators, rows }
}
