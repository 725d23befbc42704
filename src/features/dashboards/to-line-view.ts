import { aggregateHref } from '@/domain/addresses/dashboards'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { unitOf } from '@/domain/charts/to-point'
import type { IntervalStrip } from '@/domain/charts/interval-strip'
import { type ProviderLine, judgeProviderLine } from '@/domain/judgement/judge-provider-line'
import { type Spark, toSpark } from '@/domain/judgement/to-spark'
import { type Period, addQuarters, quartersBetween } from '@/domain/periods/period'
import type { StandingCase } from '@/domain/cases/case'
import type { OpenQuery } from '@/domain/queries/query'
import { saySumOf } from '@/domain/pooling/say-providers'
import { changesOf } from '@/domain/returns/what-changed'
import type { ProviderRead } from '@/operations/read/get-provider'
import { absenceUnder } from '@/domain/returns/absent-lines'
import { commissionerOver } from '@/domain/returns/service-record'
import { type Assured, assuredIn } from '@/domain/thresholds/assurance'
import { type Cell, toCell } from './cell'
import { NEWEST_QUARTERS } from './newest-quarters'
import { onRecordOf } from './on-record-of'
import { toStrip } from './to-strip'

/** One line of a provider as a row shows it: its figure, how it went, how it stands among others, and what was said about it. */
export interface LineView extends ProviderLine {
  readonly cell: Cell
  readonly spark: Spark & {
    readonly from: Period
    /** How many quarters there are up to the one that is shown, of which the newest are drawn. */
    readonly of: number
    readonly maximum: number | undefined
  }
  /** Null where there is no figure, and of events that are too rare for it to show anything. */
  readonly strip: IntervalStrip | null
  /**
   * What all come to with whom it is compared, and where that came from: nowhere that the reader sees, where others are among them in
   * rounded sums. Null where nothing is added up.
   */
  readonly together: { readonly said: string; readonly href: string | null } | null
  /** What is asked of it locally, and whether that will be met; null where nothing is, or nothing can be said. */
  readonly assured: Assured | null
  /** What the provider said about it last, in these four quarters; null where nothing was asked. */
  readonly words: { readonly period: Period; readonly text: string } | null
  /** What is asked about it, in whichever quarter, and waits. */
  readonly queries: readonly OpenQuery[]
  /** The cases about it that are not closed, in whichever quarter. */
  readonly cases: readonly StandingCase[]
}

/** The lines of the quarter that is shown, in the order of the indicators. */
export function toLineViews(
  read: ProviderRead,
  period: Period,
  indicators: readonly QuarterlyIndicator[],
): readonly LineView[] {
  const { provider, framework, lines, as, made, terms, thresholds } = read
  const { commissionerCode = null } = commissionerOver(terms.record, [period]) ?? {}
  const key = { framework: framework.code, providerCode: provider.code, period }
  const own = { lines, as, asAt: made.asAt, absenceOf: absenceUnder(terms) }
  const said = new Map(changesOf(indicators, period, lines).map((each) => [each.indicator.code, each.words]))
  const first = firstQuarter(read) ?? period
  return indicators.map((indicator) => {
    const { code } = indicator
    const judged = judgeProviderLine(indicator, { ...read, period, providerCode: provider.code })
    const cell = toCell(key, indicator, own)
    return {
      ...waitingOf(read, code),
      ...{ ...judged, cell, words: said.get(code)?.[0] ?? null },
      spark: toSparkView(judged, first, period),
      assured: assuredIn(thresholds, { indicator: code, commissionerCode }, period, judged.overTime),
      strip: toStrip(judged, cell),
      together: toTogether(judged, read, period),
    }
  })
}

/** What is asked about a line, and its cases. */
function waitingOf({ cases, queries }: ProviderRead, code: string): Pick<LineView, 'cases' | 'queries'> {
  return {
    cases: cases.filter(({ indicator }) => indicator === code),
    queries: queries.filter(({ subject }) => subject.kind === 'figure' && subject.indicator === code),
  }
}

/** The earliest quarter of which anything is known, so that all rows begin together. */
function firstQuarter({ histories, provider }: ProviderRead): Period | undefined {
  const own = [...(histories.get(provider.code)?.values() ?? [])]
  return own.flatMap((lines) => lines[0]?.period ?? []).toSorted()[0]
}

function toSparkView(
  { indicator, overTime, annotations }: ProviderLine,
  first: Period,
  period: Period,
): LineView['spark'] {
  const of = Math.max(1, quartersBetween(first, period) + 1)
  const count = Math.min(NEWEST_QUARTERS, of)
  const quarters = Array.from({ length: count }, (_, index) => addQuarters(period, index - count + 1))
  const maximum = unitOf(indicator) === 'share' ? 1 : undefined
  return { ...toSpark(overTime, quarters, annotations), from: quarters[0] ?? period, of, maximum }
}

function toTogether(
  { indicator, among }: ProviderLine,
  read: ProviderRead,
  period: Period,
): LineView['together'] {
  const providers = among.judged.size + among.others
  if (Object.keys(among.together).length === 0 || providers < 2) return null
  const { headline } = saySumOf(indicator, { figures: among.together, providers })
  const span = { kind: 'quarter', period } as const
  const href = aggregateHref(read.framework.code, indicator.code, span, onRecordOf(read))
  return { said: headline, href: among.among === 'national' ? null : href }
}
