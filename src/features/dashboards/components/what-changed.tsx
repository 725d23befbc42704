import { quarterlyIndicators } from '@/domain/catalogue/find'
import type { Framework } from '@/domain/catalogue/framework'
import { sayPeriod } from '@/domain/periods/format'
import { addQuarters } from '@/domain/periods/period'
import { sayPooled } from '@/domain/pooling/say-pooled'
import type { EarlierLine } from '@/domain/returns/history'
import type { ReturnHeader } from '@/domain/returns/return-header'
import { sayResult } from '@/domain/returns/say-result'
import type { ShownVersion } from '@/domain/returns/stored-line'
import { type LineChange, type SaidLine, changesOf, toldOf } from '@/domain/returns/what-changed'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import { originHref, pooledOriginHref } from '@/domain/addresses/dashboards'
import type { ProviderTrend } from '../to-provider-trends'
import { BeforeAndNow } from './before-and-now'
import { Directions } from './directions'
import { sayCount } from '@/domain/say-count'

interface Props {
  readonly framework: Framework
  readonly shown: ReturnHeader
  readonly lines: readonly SaidLine[]
  readonly as: ShownVersion
  readonly trends: readonly ProviderTrend[]
}

const columns = ['Indicator', 'Quarter', 'Four quarters', 'In the provider’s own words'].map((heading) => ({
  heading,
}))

/**
 * What changed by more than chance since the last quarter, over the year or over all quarters that are drawn; and then what
 * the provider said about its other lines.
 */
export function WhatChanged({ framework, shown, lines, as, trends }: Props) {
  if (!shown.submitted) return null
  const { reason } = shown.submitted
  const quarter = sayPeriod(shown.period).toLowerCase()
  const changes = changesOf(quarterlyIndicators(shown.period, framework), shown.period, lines)
  const { changed, explained, judged } = toldOf(changes)
  const rows = (changes: readonly LineChange[]) =>
    changes.map((change) => ({ key: change.indicator.code, cells: cellsOf(change, shown, as) }))
  return (
    <section aria-labelledby="what-changed">
      <Heading id="what-changed">What changed, and why</Heading>
      <p>
        Each line of {quarter} beside the last quarter in which it had figures, and the four quarters that end
        with it beside the four before them, with what the provider said about the line in those four.
      </p>
      {reason && (
        <p>
          {sayPeriod(shown.period)} was corrected (version {shown.version}): “{reason}”
        </p>
      )}
      {changed.length === 0 ? (
        <p>{sayNoneChanged(judged, changes.length)}</p>
      ) : (
        <Table
          id="changes"
          caption="Changed by more than chance"
          captionSize="s"
          {...{ columns, rows: rows(changed) }}
        />
      )}
      <Directions trends={trends} />
      {explained.length > 0 && (
        <Table
          id="explained"
          caption="Explained, without such a change"
          captionSize="s"
          {...{ columns, rows: rows(explained) }}
        />
      )}
    </section>
  )
}

/** That nothing is clear is no sign that nothing changed, least of all where nothing could be judged. */
function sayNoneChanged(judged: number, lines: number): string {
  if (judged === 0)
    return 'No line could be judged: too few patients, no standard deviation, or nothing alike to compare with.'
  const rest = lines - judged
  const others = rest === 0 ? '' : ` ${sayCount(rest, 'other')} could not be judged.`
  return `No clear change on the ${sayCount(judged, 'line')} that could be judged.${others}`
}

function cellsOf(change: LineChange, shown: ReturnHeader, as: ShownVersion) {
  const { indicator, before, after, because, words } = change
  const { code, shortTitle } = indicator
  return [
    `${code} ${shortTitle}`,
    <BeforeAndNow
      key="quarter"
      before={before && { ...quarterOf(before, change, shown, as), when: sayPeriod(before.period) }}
      now={quarterOf(after, change, shown, as)}
      because={because}
    />,
    <FourQuarters key="four" {...change} shown={shown} as={as} />,
    words.length === 0 ? (
      'Nothing was asked about it'
    ) : (
      <span key="words">
        {words.map(({ period, text }) => (
          <span className="app-figure__part" key={period}>
            {sayPeriod(period)}: <span className="app-preserve">“{text}”</span>
          </span>
        ))}
      </span>
    ),
  ]
}

function quarterOf(
  { period, state, figures }: EarlierLine,
  { indicator: { kind, code } }: LineChange,
  shown: ReturnHeader,
  as: ShownVersion,
) {
  return {
    headline: sayResult({ kind, state, figures, reason: null }).headline,
    href: originHref({ ...shown, period }, code, as === 'first' ? 1 : undefined),
  }
}

function FourQuarters({ indicator, longer, shown, as }: LineChange & Pick<Props, 'shown' | 'as'>) {
  const { period } = shown
  const earlier = addQuarters(period, -longer.before.periods.length)
  const of = (end: typeof period) =>
    pooledOriginHref(shown, { kind: 'four', period: end }, indicator.code, as)
  const was = sayPooled(longer.before)
  return (
    <BeforeAndNow
      before={
        longer.before.state === 'value'
          ? { headline: was.headline, href: of(earlier), when: 'the four before' }
          : null
      }
      now={{ headline: sayPooled(longer.after).headline, href: of(period) }}
      because={longer.because}
    />
  )
}
