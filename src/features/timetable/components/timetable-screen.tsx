import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import { Tag } from '@/ui/tag'
import { WarningCallout } from '@/ui/warning-callout'
import type { TimetableView, WindowRow } from '../to-timetable-view'
import { WindowBar } from './window-bar'

/** Which windows are open, which come, and by which rule. */
export function TimetableScreen({ view }: { view: TimetableView }) {
  return (
    <>
      <Heading level={1}>Timetable</Heading>
      {view.rule.isExample && (
        <WarningCallout heading="An example until somebody decides">
          <p>
            Nobody has decided this timetable yet: it is the one that the service is shipped with.{' '}
            <a href={view.ruleHref}>Read its rule, change it if you have to, and confirm it</a>.
          </p>
        </WarningCallout>
      )}
      <p>
        Each period opens and closes by itself, at midnight in London. Dark: until the deadline. Light: still
        accepted, as late. The red line is today.
      </p>
      <Windows caption="Quarterly returns" rows={view.quarters} view={view} />
      <Windows caption="Yearly declarations" rows={view.years} view={view} />
      <div id="rule">
        <Heading level={2}>The rule</Heading>
      </div>
      {view.rule.decided && <p>{view.rule.decided}</p>}
      <Details summary="The days that it says">
        <SummaryList rows={view.rule.facts} />
      </Details>
      <p>
        <a href={view.ruleHref}>{view.rule.isExample ? 'Confirm or change the rule' : 'Change the rule'}</a>
      </p>
    </>
  )
}

const COLUMNS = [
  { heading: 'Period', isUnbroken: true },
  { heading: 'When' },
  { heading: 'State' },
  ...['Opens', 'Data cut', 'Deadline', 'Closes'].map((heading) => ({
    ...{ heading, isSaid: true, isUnbroken: true },
    // On a phone the deadline is what is looked for; the page of the period has the other days.
    isLeftOut: heading !== 'Deadline',
  })),
]

function Windows({
  caption,
  rows,
  view,
}: {
  caption: string
  rows: readonly WindowRow[]
  view: TimetableView
}) {
  return (
    <Table
      caption={caption}
      captionSize="s"
      layout="lines"
      columns={COLUMNS}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          <a key="period" href={row.href}>
            {row.title}
          </a>,
          <WindowBar key="bar" axis={view.axis} bar={row.bar} />,
          <>
            <Tag colour={row.state.colour}>{row.state.text}</Tag>
            {row.counts && ` ${row.counts}`}
            {row.isSet && ' Set by hand'}
          </>,
          ...row.days,
        ],
      }))}
    />
  )
}
