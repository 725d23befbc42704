import { rebasesAmong } from '@/domain/annotations/annotation'
import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { expectedByChance } from '@/domain/judgement/flag'
import { type JudgedLine, judgeLine } from '@/domain/judgement/judge-line'
import type { PeerMark } from '@/domain/judgement/peers'
import { compareNaturally } from '@/domain/natural-order'
import type { Period } from '@/domain/periods/period'
import { lastQuarterOf, quartersOf } from '@/domain/periods/span'
import { type Received, isEnoughReceived, markedQuarter } from '@/domain/returns/marked-quarter'
import type { OverviewRead } from '@/operations/read/get-overview'
import type { ChosenSpan } from '@/operations/read/read-span'
import { type Arrangement, answeredFor, arrangeRows, pageOf, rowsOfCommissioner } from './arrange-rows'
import { type OverviewRow, toOverviewRow } from './to-overview-row'

/** Providers by the lines of a span, and how they were chosen and ordered. */
export interface Overview extends ChosenSpan, Pick<OverviewRead, 'queries' | 'made' | 'overdueLater'> {
  readonly indicators: readonly QuarterlyIndicator[]
  readonly lines: readonly JudgedLine[]
  /** Those that are shown, in the order that was asked for: one page of them. */
  readonly rows: readonly OverviewRow[]
  readonly page: number
  readonly pages: number
  /** How many are shown on all pages. */
  readonly shown: number
  /** Those from which they were chosen: every provider of the commissioner, else every one in reach. */
  readonly among: readonly OverviewRow[]
  /** Providers in reach, whether or not they are shown. */
  readonly providers: number
  readonly commissioners: readonly { readonly code: string; readonly name: string }[]
  readonly arrangement: Arrangement
  /** Why the providers do not stand in the order of an indicator that was asked for; null where they do. */
  readonly unlike: string | null
  /** The quarter that the marks over time are of. */
  readonly marked: Period
  /** Whether half came, so that anybody is compared with others. */
  readonly isCompared: boolean
  /** Figures of those chosen that were judged among peers, and how many of them chance alone would flag. */
  readonly byChance: { readonly judged: number; readonly expected: number }
  /** Returns that came of those that were due or are to be, of all in reach. */
  readonly received: Received
}

/** The overview as it was asked for; null when there is no such order, choice, view, page or commissioner. */
export function toOverview(read: OverviewRead, arrangement: Arrangement): Overview | null {
  const { providers, histories, others, received, thresholds, cases, ...chosen } = read
  const isCompared = isEnoughReceived(received)
  const marked = markedQuarter(read.span, read.periods)
  const lines = linesOf(read, { isCompared, marked })
  const rows = answeredFor(
    providers.map((provider) => toOverviewRow(chosen, provider, { lines, thresholds, marked, cases })),
    arrangement.answers,
  )
  const among = rows && rowsOfCommissioner(rows, arrangement.commissioner)
  if (!among) return null
  const unlike = whyUnordered(lines, arrangement)
  const indicators = lines.map(({ indicator }) => indicator)
  const arranged = arrangeRows(among, indicators, unlike ? { ...arrangement, sort: 'provider' } : arrangement)
  const paged = arranged && pageOf(arranged, arrangement.page)
  if (!paged) return null
  return {
    ...{ ...chosen, ...paged, indicators, lines, among, arrangement, unlike, marked, isCompared, received },
    shown: arranged.length,
    providers: rows.length,
    commissioners: commissionersOf(rows),
    byChance: expectedByChance(marksOf(among)),
  }
}

function linesOf(
  { span, framework, histories, others, providers, annotations }: OverviewRead,
  { isCompared, marked: until }: Pick<Overview, 'isCompared' | 'marked'>,
): readonly JudgedLine[] {
  const own = new Set(providers.map(({ providerCode }) => providerCode))
  const judged = new Map([...histories].filter(([code]) => own.has(code)))
  const asked = {
    ...{ histories: judged, quarters: quartersOf(span), until, others, isCompared },
    breaksOf: rebasesAmong(annotations),
  }
  return quarterlyIndicators(lastQuarterOf(span), framework).map((indicator) => judgeLine(indicator, asked))
}

function marksOf(rows: readonly OverviewRow[]): readonly PeerMark[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ judged }) => judged?.peers ?? []))
}

/** Figures that are unlike are never compared, so neither is anybody ordered by them. */
function whyUnordered(lines: readonly JudgedLine[], { sort }: Arrangement): string | null {
  const line = lines.find(({ indicator }) => indicator.code === sort)
  const isUnlike =
    line && line.among.why !== null && line.seen.providers > 0 && Object.keys(line.seen.figures).length === 0
  if (!isUnlike) return null
  return `In the order of providers, not of ${sort}. ${line.among.why}`
}

function commissionersOf(rows: readonly OverviewRow[]): Overview['commissioners'] {
  const named = rows.flatMap(({ commissionerCode: code, commissionerName: name }) =>
    code && name ? [[code, name] as const] : [],
  )
  return [...new Map(named)]
    .map(([code, name]) => ({ code, name }))
    .toSorted((left, right) => compareNaturally(left.code, right.code))
}
