import { quarterlyIndicators } from '@/domain/catalogue/find'
import { sayPeriod } from '@/domain/periods/format'
import { addQuarters } from '@/domain/periods/period'
import { sayPooled } from '@/domain/pooling/say-pooled'
import type { EarlierLine } from '@/domain/returns/history'
import { sayResult } from '@/domain/returns/say-result'
import { type LineChange, type SaidLine, changesOf, isTold } from '@/domain/returns/what-changed'
import type { ReturnHeader } from '@/server/db/return-headers'
import type { ShownVersion } from '@/server/db/submitted-lines'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import { originHref, pooledOriginHref } from '../addresses'
import { BeforeAndNow } from './before-and-now'

interface Props {
  readonly shown: ReturnHeader
  readonly lines: readonly SaidLine[]
  readonly as: ShownVersion
}

const columns = ['Indicator', 'Quarter', 'Four quarters', 'In the provider’s own words'].map((heading) => ({
  heading,
}))

/** What changed by more than chance since the last quarter or over the year, and whatever the provider said about its lines. */
export function WhatChanged({ shown, lines, as }: Props) {
  if (!shown.submitted) return null
  const changes = changesOf(quarterlyIndicators(shown.period), shown.period, lines)
  const told = changes.filter(isTold)
  const { reason } = shown.submitted
  return (
    <>
      <Heading id="what-changed">What changed, and why</Heading>
      {reason && (
        <p>
          This quarter was corrected (version {shown.version}): “{reason}”
        </p>
      )}
      {told.length === 0 ? (
        <p>
          No line changed by more than chance leaves plausible, since the quarter or the four quarters before,
          and none was explained.
        </p>
      ) : (
        <Table
          id="changes"
          caption={`Lines of ${sayPeriod(shown.period).toLowerCase()} that changed by more than chance, or were explained`}
          captionSize="s"
          columns={columns}
          rows={told.map((change) => ({ key: change.indicator.code, cells: cellsOf(change, shown, as) }))}
        />
      )}
    </>
  )
}

function cellsOf(change: LineChange, shown: ReturnHeader, as: ShownVersion) {
  const { indicator, before, after, size, words } = change
  const { code, shortTitle } = indicator
  return [
    `${code} ${shortTitle}`,
    <BeforeAndNow
      key="quarter"
      before={before && { ...quarterOf(before, change, shown, as), when: sayPeriod(before.period) }}
      now={quarterOf(after, change, shown, as)}
      size={size}
    />,
    <FourQuarters key="four" {...change} shown={shown} as={as} />,
    words.length === 0 ? (
      'Nothing was said'
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
  const { providerCode, period } = shown
  const earlier = addQuarters(period, -longer.before.periods.length)
  const of = (end: typeof period) =>
    pooledOriginHref(providerCode, { kind: 'four', period: end }, indicator.code, as)
  const was = sayPooled(longer.before)
  return (
    <BeforeAndNow
      before={
        longer.before.state === 'value'
          ? { headline: was.headline, href: of(earlier), when: 'the four before' }
          : null
      }
      now={{ headline: sayPooled(longer.after).headline, href: of(period) }}
      size={longer.size}
    />
  )
}
