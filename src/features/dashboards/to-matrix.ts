import {
  aggregateHref,
  comparisonHref,
  originHref,
  overviewHref,
  pooledOriginHref,
  providerHref,
} from '@/domain/addresses/dashboards'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import type { JudgedLine } from '@/domain/judgement/judge-line'
import type { OverTime } from '@/domain/judgement/over-time'
import type { Figures } from '@/domain/kinds/field'
import { kinds } from '@/domain/kinds'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { sayCount } from '@/domain/say-count'
import { saySumOf } from '@/domain/pooling/say-providers'
import { peersLook, timeLook } from '@/domain/judgement/mark-looks'
import { hyphenate } from './hyphenate'
import type { MatrixCell, MatrixFigures, MatrixHead, MatrixRow, MatrixTotal, Pattern } from './matrix'
import { asksOf } from './say-ask'
import type { Overview } from './to-overview'
import type { JudgedCell, OverviewRow } from './to-overview-row'

/** The matrix of an overview as figures. */
export function toMatrix(overview: Overview): MatrixFigures {
  const { arrangement, span, framework, as, asAt: at, rows } = overview
  const withCounts = arrangement.view === 'counts'
  const sortedBy = (sort: string) => ({
    href: overviewHref(framework.code, span, { ...arrangement, as, at, sort, page: '' }),
    isSorted: arrangement.sort === sort,
  })
  return {
    caption: `Results of ${saySpanName(span).toLowerCase()}`,
    heads: overview.indicators.map((indicator) => toHead(overview, indicator, sortedBy(indicator.code))),
    totals: toTotals(overview, withCounts),
    rows: rows.map((row) => toRow(overview, row)),
    byProvider: sortedBy('provider'),
    byFlags: sortedBy(''),
    ...patternsOf(overview),
    withCounts,
    isTicked: overview.shown > 1,
  }
}

function patternsOf({
  framework,
  span,
  as,
  asAt: at,
}: Overview): Record<'provider' | 'origin' | 'total', Pattern> {
  const of = { framework: framework.code, providerCode: '{provider}' }
  const first = as === 'first' ? 1 : undefined
  return {
    provider: providerHref(of, lastQuarterOf(span), { as, at }),
    origin:
      span.kind === 'quarter'
        ? originHref({ ...of, period: span.period }, '{line}', first, at)
        : pooledOriginHref(of, span, '{line}', { as, at }),
    total: aggregateHref(framework.code, '{line}', span, { as, at }),
  }
}

function toHead(
  { framework, span, as, asAt: at }: Overview,
  { code, columnTitle }: QuarterlyIndicator,
  sorted: { readonly href: string; readonly isSorted: boolean },
): MatrixHead {
  const href = comparisonHref(framework.code, code, span, { as, at })
  return { code, title: hyphenate(columnTitle), href, sortHref: sorted.href, isSorted: sorted.isSorted }
}

function toRow(overview: Overview, row: OverviewRow): MatrixRow {
  const { providerCode: code, providerName: name, cells } = row
  const withCounts = overview.arrangement.view === 'counts'
  return {
    code,
    name,
    cells: cells.map((cell) => toCell(cell, withCounts)),
    asks: asksOf(overview, row).map(({ about, case: of }) => (of ? [about, of.text, of.href] : [about])),
  }
}

function toCell(cell: JudgedCell, withCounts: boolean): MatrixCell {
  const { state, said, judged, href, figures, indicator, assurance } = cell
  const hasOrigin = href === null ? 0 : 1
  if (state !== 'value') return [{ state }, '', '', '', hasOrigin]
  const text =
    judged?.peers?.mark === 'small' ? sayFew(indicator, figures, said.headline) : short(said.headline)
  const marks = [timeLook(judged?.overTime), peersLook(judged?.peers)] as const
  if (withCounts) return [text, ...marks, '', hasOrigin, assurance ?? '', ...countsOf(said)]
  const drawn = [text, ...marks, judged ? trendOf(judged.overTime, indicator) : '', hasOrigin] as const
  return assurance ? [...drawn, assurance] : drawn
}

function countsOf({ counts = '', interval = '' }: JudgedCell['said']): readonly [string, string] {
  return [counts, interval]
}

/** `4 of 7`: what rests on fewer than eight is counted, and its percentage would say more than it knows. */
function sayFew({ kind }: QuarterlyIndicator, figures: Figures, headline: string): string {
  return kinds[kind].unit === 'share' ? kinds[kind].formula(figures) : short(headline)
}

/** A mean of days without its unit, which stands over the column. */
function short(headline: string): string {
  return headline.replace(/ days?$/, '')
}

const QUARTERS = 8
const HEIGHTS = 35

/** The last eight quarters with figures as heights, on a scale that begins at 0: to 1 for a share, to the longest of them for a wait. */
function trendOf({ points }: OverTime, { kind }: QuarterlyIndicator): string {
  const values = points.slice(-QUARTERS).map(({ value }) => value)
  const top = kinds[kind].unit === 'share' ? 1 : Math.max(...values, 1)
  return values.map((value) => Math.round((value / top) * HEIGHTS).toString(36)).join('')
}

/** All that are seen; and where others are told of, these with them. */
function toTotals(overview: Overview, withCounts: boolean): readonly MatrixTotal[] {
  const { lines, providers } = overview
  if (providers < 2 && lines.every(({ among }) => among.among === 'seen')) return []
  const seen: MatrixTotal = {
    name: `All ${sayCount(providers, 'provider')}`,
    cells: lines.map((line) => seenCell(line, withCounts)),
    hasOrigins: true,
  }
  if (lines.every(({ among }) => among.among === 'seen')) return [seen]
  const national = { name: 'With all others, rounded', cells: lines.map(nationalCell), hasOrigins: false }
  return providers < 2 ? [national] : [seen, national]
}

function seenCell({ indicator, seen, together }: JudgedLine, withCounts: boolean): MatrixCell {
  if (seen.providers === 0) return ['']
  if (Object.keys(seen.figures).length === 0) return ['unlike', '', '', '', 1]
  const said = saySumOf(indicator, seen)
  const [text, time] = [short(said.headline), timeLook(together)]
  if (withCounts) return [text, time, '', '', 1, '', said.counts ?? '', said.interval ?? '']
  return [text, time, '', trendOf(together, indicator), 1]
}

function nationalCell({ indicator, among }: JudgedLine): MatrixCell {
  if (among.among === 'seen') return ['']
  return [short(saySumOf(indicator, { figures: among.together, providers: among.others }).headline)]
}
