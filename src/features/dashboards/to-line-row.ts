import { openActionHref } from '@/domain/addresses/actions'
import { annotationsHref } from '@/domain/addresses/annotations'
import { caseHref } from '@/domain/addresses/cases'
import { indicatorHref } from '@/domain/addresses/catalogue'
import { lineChartHref, originHref } from '@/domain/addresses/dashboards'
import { askHref, queryHref } from '@/domain/addresses/queries'
import type { StandingCase } from '@/domain/cases/case'
import { sayAwaited } from '@/domain/cases/say-case'
import { sayOverTime } from '@/domain/judgement/over-time'
import { sayPeerMark } from '@/domain/judgement/say-peers'
import { kinds } from '@/domain/kinds'
import { sayDate, sayShortPeriod } from '@/domain/periods/format'
import { parseIsoDate } from '@/domain/periods/period'
import type { OpenQuery } from '@/domain/queries/query'
import type { ReceivedState } from '@/domain/returns/say-state'
import { sayCount } from '@/domain/say-count'
import type { Assurance } from '@/domain/thresholds/assurance'
import { sayAssured } from '@/domain/thresholds/say-threshold'
import { type SparkDrawing, drawSpark } from '@/ui/marks/spark-paths'
import type { LineView } from './to-line-view'
import type { ProviderView } from './to-provider-view'
import { sayNewest } from './newest-quarters'
import { onRecordOf } from './on-record-of'
import { sayStrip } from './to-strip'

interface Link {
  readonly text: string
  readonly href: string
}

/** A row as figures and words, and nothing else: so it is carried to the browser once. */
export interface LineRow {
  readonly code: string
  readonly title: string
  readonly isFlagged: boolean
  readonly definition: string
  readonly figure: {
    readonly state: ReceivedState
    readonly headline: string
    readonly counts: string
    readonly href: string | null
  }
  /** As it is drawn, which is smaller than what it is drawn from. */
  readonly spark: SparkDrawing
  readonly sparkWords: string
  readonly strip: LineView['strip']
  readonly stripWords: string
  readonly together: { readonly text: string; readonly href: string | null } | null
  readonly time: Pick<LineView['overTime'], 'mark' | 'side'> & { readonly words: string }
  readonly peers: (Pick<NonNullable<LineView['peers']>, 'mark' | 'side'> & { readonly words: string }) | null
  /** Whether a local threshold will be met, and in words which. */
  readonly assured: { readonly look: Assurance; readonly words: string } | null
  /** Cases and questions that wait; else what the provider said last. */
  readonly queries: readonly (Link & { readonly standing: string })[]
  readonly said: (Link & { readonly words: string }) | null
  /** The whole definition, the whole chart where it is not folded below, and what stands beside it. */
  readonly more: readonly Link[]
  readonly askHref: string | null
}

/** What somebody may do about a line of a provider, beside reading it. */
export interface MayOfLine {
  readonly mayAsk: boolean
  /** Whether they may open an action that aims at a figure of it. */
  readonly mayAim: boolean
}

/** A line of a provider as its row shows it. */
export function toLineRow(row: LineView, view: ProviderView, { mayAsk, mayAim }: MayOfLine): LineRow {
  const { indicator, cell, flag, overTime, peers, strip, together, words, assured } = row
  const waiting = [...row.cases.map((each) => toCase(each, view.at)), ...row.queries.map(toQuery)]
  return {
    code: indicator.code,
    title: indicator.columnTitle,
    isFlagged: flag !== null,
    definition: sayDefinition(indicator),
    figure: {
      ...{ state: cell.state, headline: cell.said.headline, href: cell.href },
      counts: cell.said.counts ?? '',
    },
    ...{ spark: drawSpark(row.spark, 'wide'), sparkWords: saySpark(row) },
    ...{ strip, stripWords: sayStrip(row) },
    together: together && { text: together.said, href: together.href },
    time: { mark: overTime.mark, side: overTime.side, words: sayOverTime(overTime).short },
    peers: peers && { mark: peers.mark, side: peers.side, words: sayPeers(row) },
    assured: assured && { look: assured.assurance, words: sayAssured(assured, kinds[indicator.kind].unit) },
    queries: waiting,
    said: waiting.length === 0 && words ? toSaid(view, indicator.code, words) : null,
    ...linksOf(row, view, { mayAsk, mayAim }),
  }
}

function linksOf(
  { indicator: { code, version }, flag, annotations, cell }: LineView,
  view: ProviderView,
  { mayAsk, mayAim }: MayOfLine,
): Pick<LineRow, 'more' | 'askHref'> {
  const { framework, provider, shown } = view
  const beside = annotations.length === 0 ? 'Write beside the chart' : sayCount(annotations.length, 'note')
  const chart = { framework: framework.code, providerCode: provider.code, indicator: code }
  return {
    more: [
      ...(shown && !flag
        ? [{ text: 'Full chart, table and file', href: lineChartHref(shown, code, onRecordOf(view)) }]
        : []),
      { text: beside, href: annotationsHref(chart) },
      ...(mayAim ? [{ text: 'Aim at a figure', href: openActionHref(chart) }] : []),
      { text: `Version ${version} of ${code}`, href: indicatorHref(framework.code, code) },
    ],
    askHref: mayAsk && shown && cell.href ? askHref({ ...shown, indicator: code }) : null,
  }
}

function sayDefinition({ kind, asOperated, betterWhen }: LineView['indicator']): string {
  const [part, whole] = kinds[kind].unit === 'share' ? ['Of these', 'Patients'] : ['Days', 'Patients']
  const better = betterWhen === 'higher' ? 'Higher is better.' : 'Lower is better.'
  return `${whole}: ${asOperated.denominator} ${part}: ${asOperated.numerator} ${better}`
}

function saySpark({ overTime, spark }: LineView): string {
  const known = spark.points.filter(({ value }) => value !== null).length
  const beside =
    spark.notes.length === 0 ? '' : ` ${sayCount(spark.notes.length, 'quarter')} with a note beside it.`
  const cut = sayNewest(spark.points.length, spark.of)
  return `${sayCount(known, 'quarter')} with figures${cut ? ` of ${cut}` : ''}. ${sayOverTime(overTime).sentence}${beside}`
}

function sayPeers({ peers, since }: LineView): string {
  if (!peers) return ''
  if (peers.mark === 'small') return 'Fewer than 8'
  if (since && since.quarters > 1) return `Beyond 99.8%, worse, since ${sayShortPeriod(since.period)}`
  return sayPeerMark(peers)
}

/** What the provider said, with the page on which it stands whole: a row has room for its beginning. */
function toSaid(
  view: ProviderView,
  code: string,
  { period, text }: NonNullable<LineView['words']>,
): LineRow['said'] {
  const key = { framework: view.framework.code, providerCode: view.provider.code, period }
  const href = originHref(key, code, undefined, view.made.asAt)
  return { text: `Said of ${sayShortPeriod(period)}`, href, words: text }
}

/** `Case`, of Q1 2026-27: explanation due 12 December 2026. */
function toCase(standing: StandingCase, at: Date): LineRow['queries'][number] {
  const said = `of ${sayShortPeriod(standing.period)}: ${sayAwaited(standing, at)}`
  return { text: 'Case', href: caseHref(standing), standing: said }
}

/** `Question 3`, which waits for the provider, by 17 November 2026. */
function toQuery(query: OpenQuery): LineRow['queries'][number] {
  const due = parseIsoDate(query.dueOn)
  const standing =
    query.turn === 'provider'
      ? `waits for the provider${due ? `, by ${sayDate(due)}` : ''}`
      : 'was answered, and waits for who asked'
  return { text: `Question ${query.number}`, href: queryHref(query), standing }
}
