import { aggregateHref } from '@/domain/addresses/dashboards'
import { type Annotation, annotationsOf, rebasesAmong } from '@/domain/annotations/annotation'
import type { Chart } from '@/domain/charts/chart'
import { trendChart } from '@/domain/charts/trend-chart'
import { kinds } from '@/domain/kinds'
import { numberIn } from '@/domain/kinds/field'
import type { PeerMark } from '@/domain/judgement/among-peers'
import { type Flag, expectedByChance, flagOf } from '@/domain/judgement/flag'
import { pooledQuarters } from '@/domain/judgement/judge-history'
import { type JudgedLine, judgeLine } from '@/domain/judgement/judge-line'
import type { OverTime } from '@/domain/judgement/over-time'
import type { Period } from '@/domain/periods/period'
import { quartersOf } from '@/domain/periods/span'
import { type Assured, assuredIn } from '@/domain/thresholds/assurance'
import { type Threshold, thresholdIn } from '@/domain/thresholds/threshold'
import { isEnoughReceived, markedQuarter } from '@/domain/returns/marked-quarter'
import type { EarlierLine } from '@/domain/returns/history'
import type { ComparisonRead } from '@/operations/read/get-comparison'
import { type ComparedProvider, type Comparison, toComparison } from './to-comparison'

/** One provider of an indicator, judged. */
export interface IndicatorRow extends ComparedProvider {
  /** Patients, or whatever its denominator counts; null without figures. */
  readonly patients: number | null
  readonly peer: PeerMark
  readonly overTime: OverTime
  readonly flag: Flag | null
  /** What is asked of it locally in that quarter; null where nothing is. */
  readonly threshold: Threshold | null
  /** Whether that will be met; null where nothing can be said of it. */
  readonly assured: Assured | null
  /** What was written beside its quarters, and beside everybody's. */
  readonly annotations: readonly Annotation[]
}

/** An indicator as its page shows it: all together, each among peers and over time. */
export interface IndicatorView extends Omit<Comparison, 'rows'> {
  readonly rows: readonly IndicatorRow[]
  /** The quarter whose marks over time are shown. */
  readonly until: Period
  /** Whether enough came for anybody to be compared. */
  readonly isCompared: boolean
  readonly amongPeers: JudgedLine['among']
  readonly national: OverTime
  /** What is asked locally of all of them together. */
  readonly threshold: Threshold | null
  /** What all of them came to in each quarter. */
  readonly nationalLines: readonly EarlierLine[]
  readonly nationalChart: Chart
  readonly byChance: ReturnType<typeof expectedByChance>
}

const unjudged: PeerMark = {
  ...{ mark: 'not-judged', side: null, method: null, byScore: 'not-judged', chance: 0 },
}

/** Judges what was read of an indicator, by the quarter or the quarters that are shown and over time. */
export function toIndicatorView(read: ComparisonRead): IndicatorView {
  const comparison = toComparison(read)
  const { indicator, span, periods, histories, others, received, annotations } = read
  const until = markedQuarter(span, periods)
  const isCompared = isEnoughReceived(received)
  const judged = judgeLine(indicator, {
    ...{ histories, others, until, isCompared, quarters: quartersOf(span) },
    breaksOf: rebasesAmong(annotations),
  })
  const rows = comparison.rows.map((row) => toRow(row, read, judged, until))
  return {
    ...{ ...comparison, rows, until, isCompared, amongPeers: judged.among, national: judged.together },
    ...nationalOf(comparison, until),
    byChance: expectedByChance(rows.map(({ peer }) => peer)),
  }
}

function toRow(
  row: ComparedProvider,
  { indicator, thresholds, annotations }: ComparisonRead,
  judged: JudgedLine,
  until: Period,
): IndicatorRow {
  const found = judged.of.get(row.providerCode)
  const peer = found?.peers ?? unjudged
  const overTime = found?.overTime ?? nothing
  const patients = numberIn(row.cell.figures, kinds[indicator.kind].denominator) ?? null
  const asked = { indicator: indicator.code, commissionerCode: row.commissionerCode }
  const threshold = thresholdIn(thresholds, asked, until)
  return {
    ...{ ...row, patients, peer, overTime, threshold },
    flag: flagOf(overTime, found?.peers ?? null),
    assured: assuredIn(thresholds, asked, until, overTime),
    annotations: annotationsOf(annotations, indicator.code, row.providerCode),
  }
}

const nothing: OverTime = {
  ...{ chart: 'none', mark: null, side: null, rule: null, since: null, baseline: null },
  ...{ segments: [], points: [], hasFigures: false, why: 'No quarter has figures.' },
}

/** How all of them together went; what was written beside one provider does not stand there. */
function nationalOf(
  { framework, indicator, histories, annotations, thresholds, providers, as, asAt }: Comparison,
  until: Period,
): Pick<IndicatorView, 'nationalLines' | 'nationalChart' | 'threshold'> {
  const all = [...histories.values()].map((history) => history.get(indicator.code) ?? [])
  const nationalLines = pooledQuarters(indicator, all, until).map((quarter) => ({
    ...{ ...quarter, indicator: indicator.code, state: 'value' as const },
  }))
  // Of providers that one commissioner answers for, it is what that one asks.
  const commissioners = new Set(providers.map(({ commissionerCode }) => commissionerCode))
  const [only = null] = commissioners.size === 1 ? commissioners : []
  const asked = { indicator: indicator.code, commissionerCode: only }
  const chart = trendChart({
    thresholdIn: (period) => thresholdIn(thresholds, asked, period),
    ...{ indicator, until, lines: nationalLines },
    annotations: annotationsOf(annotations, indicator.code, null),
    hrefOf: (of) => aggregateHref(framework.code, indicator.code, of, { as, at: asAt }),
  })
  return { nationalLines, nationalChart: chart, threshold: thresholdIn(thresholds, asked, until) }
}
