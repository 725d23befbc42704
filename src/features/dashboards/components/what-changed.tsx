import { quarterlyIndicators } from '@/domain/catalogue/find'
import { sayPeriod } from '@/domain/periods/format'
import type { EarlierLine } from '@/domain/returns/history'
import { sayResult } from '@/domain/returns/say-result'
import { type LineChange, type SaidLine, changesOf, isTold } from '@/domain/returns/what-changed'
import type { ReturnHeader } from '@/server/db/return-headers'
import type { ShownVersion } from '@/server/db/submitted-lines'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import { originHref } from '../addresses'

interface Props {
  readonly shown: ReturnHeader
  readonly lines: readonly SaidLine[]
  readonly as: ShownVersion
}

const columns = ['Indicator', 'Before', 'Now', 'In the provider’s own words'].map((heading) => ({ heading }))

/** What changed since the last quarter with figures by more than chance, and whatever the provider said about its lines. */
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
          No line changed by more than chance leaves plausible, and none was explained: of each, the 95%
          intervals of the two quarters overlap, or there is none to compare.
        </p>
      ) : (
        <Table
          id="changes"
          caption={`Lines of ${sayPeriod(shown.period).toLowerCase()} that changed or were explained`}
          columns={columns}
          rows={told.map((change) => ({
            key: change.indicator.code,
            cells: cellsOf(change, shown, as === 'first' ? 1 : undefined),
          }))}
        />
      )}
    </>
  )
}

function cellsOf({ indicator, before, after, size }: LineChange, shown: ReturnHeader, version?: number) {
  const { code, shortTitle, kind } = indicator
  const headlineOf = ({ state, figures }: EarlierLine) =>
    sayResult({ kind, state, figures, reason: null }).headline
  const hrefOf = ({ period }: EarlierLine) => originHref({ ...shown, period }, code, version)
  const words = [after.reason, after.explanation].filter((text) => text !== null)
  return [
    `${code} ${shortTitle}`,
    before ? (
      <span className="app-figure" key="before">
        <a className="app-figure__headline" href={hrefOf(before)}>
          {headlineOf(before)}
        </a>
        <span className="app-figure__part">{sayPeriod(before.period)}</span>
      </span>
    ) : (
      'No earlier figure'
    ),
    <span className="app-figure" key="now">
      <a className="app-figure__headline" href={hrefOf(after)}>
        {headlineOf(after)}
      </a>
      {size === 'beyond-chance' && (
        <span className="app-figure__part">More than chance: the intervals do not overlap</span>
      )}
    </span>,
    words.length === 0 ? (
      'Nothing was said'
    ) : (
      <span className="app-preserve" key="words">
        “{words.join(' ')}”
      </span>
    ),
  ]
}
