import { overviewHref } from '@/domain/addresses/dashboards'
import { providerHref } from '@/domain/addresses/dashboards'
import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { sayPeriod } from '@/domain/periods/format'
import { listed } from '@/domain/pooling/listed'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { IntervalStrip } from '@/ui/marks/interval-strip'
import { AssuranceMark, PeersMark, StateMark, TimeMark } from '@/ui/marks/mark'
import { MarksKey } from '@/ui/marks/marks-key'
import { Table } from '@/ui/table'
import type { SideBySide, SideCell, SideRow } from '../to-side-by-side'
import { onRecordOf } from '../on-record-of'

/** Two to four providers on the same lines, a column each; or what can be compared, where something else was asked for. */
export function SideBySideScreen(view: SideBySide) {
  const { columns, rows, period } = view
  return (
    <div className="app-sides">
      <Heading level={1} size="m">
        {columns.length > 1 ? 'Side by side' : 'Providers side by side'}: {sayPeriod(period).toLowerCase()}
      </Heading>
      <WhatIsShown {...view} />
      {columns.length > 1 && (
        <>
          <MarksKey
            time={timeKey}
            peers={peersKey}
            inOrder
            withStates
            withLevels={rows.some(({ cells }) => cells.some(({ assured }) => assured !== null))}
          />
          <p className="app-sides__counts">
            Below each figure: its 95% interval; upright, all; boxed, the limits at 95% and 99.8%.
          </p>
          <Table
            caption={`${listed(columns.map(({ code }) => code))}, ${sayPeriod(period).toLowerCase()}`}
            isCaptionHidden
            isCompact
            columns={[
              { heading: 'Line' },
              ...columns.map(({ code, name, href }) => ({ heading: `${code} ${name}`, href })),
              { heading: 'All' },
            ]}
            rows={rows.map((row) => ({
              key: row.code,
              cells: [
                <Line key="line" {...row} />,
                ...row.cells.map((cell) => <Figure key={cell.providerCode} {...cell} />),
                <All key="all" all={row.all} />,
              ],
            }))}
          />
        </>
      )}
    </div>
  )
}

/** What can be compared, and what of that which was asked for is not shown. */
function WhatIsShown(view: SideBySide) {
  const { framework, span, columns, leftOut, period } = view
  const [only] = columns
  const overview = (
    <a href={overviewHref(framework.code, span, onRecordOf(view))}>Choose providers on the overview</a>
  )
  const links = leftOut.map((code) => (
    <a
      key={code}
      href={providerHref({ framework: framework.code, providerCode: code }, undefined, onRecordOf(view))}
    >
      {code}{' '}
    </a>
  ))
  if (columns.length < 2)
    return (
      <InsetText>
        <p>
          Two to four providers can be seen side by side, and{' '}
          {only ? (
            <>
              only <a href={only.href}>{`${only.code} ${only.name}`}</a> was chosen
            </>
          ) : (
            'none was chosen'
          )}
          . {overview}.
        </p>
        {links.length > 0 && <p>Nothing was asked of these in this quarter: {links}</p>}
      </InsetText>
    )
  if (leftOut.length === 0) return <p>{overview}.</p>
  return (
    <InsetText>
      <p>
        Four at most can be seen side by side, of those that were in service in{' '}
        {sayPeriod(period).toLowerCase()}. Not shown: {links} {overview}.
      </p>
    </InsetText>
  )
}

function All({ all }: Pick<SideRow, 'all'>) {
  if (!all) return 'Not added up'
  if (all.isRounded) return `${all.said} (with others, rounded)`
  return (
    <a className="app-figure__headline" href={all.href}>
      {all.said}
    </a>
  )
}

function Line({ code, title, href, unlike }: SideRow) {
  return (
    <span className="app-figure">
      <a className="app-figure__headline" href={href}>
        {code} {title}
      </a>
      {unlike && <span className="app-figure__part">{unlike}</span>}
    </span>
  )
}

function Figure({ cell, time, peers, assured, strip, stripWords, isFlagged }: SideCell) {
  const { state, said, href } = cell
  const headline = (
    <>
      {state !== 'value' && <StateMark state={state} words="" />} {said.headline}
    </>
  )
  return (
    <span className={isFlagged ? 'app-sides__cell app-sides__cell--flagged' : 'app-sides__cell'}>
      <span>
        {href ? (
          <a className="app-figure__headline" href={href}>
            {headline}
          </a>
        ) : (
          headline
        )}{' '}
        <TimeMark overTime={time} words={time.words} />
        {peers && <PeersMark mark={peers} words={peers.words} />}
        {assured && <AssuranceMark assurance={assured.look} words={assured.words} />}
      </span>
      {said.counts && <span className="app-sides__counts">{said.counts}</span>}
      {strip && <IntervalStrip strip={strip} words={stripWords} />}
    </span>
  )
}
