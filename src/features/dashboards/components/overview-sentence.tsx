import { Fragment } from 'react'
import { overviewHref, providerHref } from '@/domain/addresses/dashboards'
import { sayManyByChance } from '@/domain/judgement/say-chance'
import { sayDay, sayPeriod } from '@/domain/periods/format'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { listStillToCome } from '@/domain/returns/choose-span'
import { sayCount } from '@/domain/say-count'
import type { Overview } from '../to-overview'
import type { OverviewRow } from '../to-overview-row'

/** So many services are named; the others stand first in the table. */
const NAMED = 8

/** Who needs a conversation, about what, how many chance alone would bring, and what is still to come: the first thing that is read. */
export function OverviewSentence(overview: Overview) {
  const { span, among, isCompared, received } = overview
  const flagged = among.filter(({ flags }) => flags.length > 0).toSorted(byFlags)
  return (
    <p className="app-overview__sentence">
      {saySpanName(span)}:{' '}
      {received.count === 0 ? (
        `nothing was received of ${sayCount(received.of, 'return')}.`
      ) : (
        <>
          {!isCompared &&
            `${received.count} of ${sayCount(received.of, 'return')} received, below half, so that nobody is compared with others. `}
          <Flagged {...overview} flagged={flagged} />
        </>
      )}{' '}
      <StillToCome {...overview} />
    </p>
  )
}

function byFlags(left: OverviewRow, right: OverviewRow): number {
  return right.flags.length - left.flags.length
}

function Flagged({ flagged, ...overview }: Overview & { readonly flagged: readonly OverviewRow[] }) {
  const { among, byChance, isCompared } = overview
  const named = flagged.slice(0, NAMED)
  const rest = flagged.length - named.length
  const many = `${flagged.length} of ${sayCount(among.length, 'service')}`
  return (
    <>
      <strong>
        {flagged.length === 0
          ? `none of ${sayCount(among.length, 'service')} needs`
          : `${many} ${flagged.length === 1 ? 'needs' : 'need'}`}{' '}
        a conversation
      </strong>
      {named.length > 0 && ': '}
      {named.map((row, index) => (
        <Fragment key={row.providerCode}>
          {index > 0 && ', '}
          <Named {...overview} row={row} />
        </Fragment>
      ))}
      {rest > 0 && ` and ${rest} more`}.{' '}
      {isCompared && byChance.judged > 0 && (
        <>
          By chance alone you would expect {sayManyByChance(byChance.expected)} of{' '}
          <a href="#overview">{byChance.judged} compared figures</a> to lie beyond 99.8% on the worse side.
        </>
      )}
    </>
  )
}

function Named({ framework, span, as, asAt: at, row }: Overview & { readonly row: OverviewRow }) {
  const of = { framework: framework.code, providerCode: row.providerCode }
  return (
    <>
      <a href={providerHref(of, lastQuarterOf(span), { as, at })} title={row.providerName}>
        {row.providerCode}
      </a>{' '}
      (
      {row.flags.map(({ indicator: { code, columnTitle }, href }, index) => (
        <Fragment key={code}>
          {index > 0 && ', '}
          <a href={href ?? '#overview'} title={columnTitle}>
            {code}
          </a>
        </Fragment>
      ))}
      )
    </>
  )
}

/** Quarters after this one that have begun and are mostly to come. */
function StillToCome({ framework, span, periods, at, as, asAt, arrangement }: Overview) {
  return listStillToCome(periods, span, at).map((later) => {
    const { period, deadlineAt, expected, submitted } = later
    const asked = { ...arrangement, as, at: asAt, page: '' }
    return (
      <Fragment key={period}>
        {sayPeriod(period)}:{' '}
        <a href={overviewHref(framework.code, { kind: 'quarter', period }, asked)}>
          {at > deadlineAt
            ? `${expected - submitted} of ${expected} overdue`
            : `${submitted} of ${expected} received, due ${sayDay(deadlineAt)}`}
        </a>
        .{' '}
      </Fragment>
    )
  })
}
