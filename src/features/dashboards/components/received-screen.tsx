import { originHref, overviewHref } from '@/domain/addresses/dashboards'
import { receiptHref } from '@/domain/addresses/returns'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import { saySpanMonths, saySpanName } from '@/domain/periods/span'
import { linesOf, punctualityOf } from '@/domain/returns/compliance'
import { type ReturnKey, lineStates, returnId } from '@/domain/returns/quarterly-return'
import { sayCount } from '@/domain/say-count'
import { sayDue, sayReceived } from '@/domain/returns/timeliness'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import { Tag, type TagProps } from '@/ui/tag'
import type { Received, ReceivedQuarter } from '@/operations/read/get-received'
import { DeclaredYears } from './declared-years'

const colours = {
  'on-time': 'green',
  late: 'yellow',
  overdue: 'red',
  'not-yet-due': 'grey',
  'not-asked': 'white',
} as const satisfies Record<ReturnType<typeof punctualityOf>, TagProps['colour']>

/** What came of each quarter, when and from whom: where the counts of returns and of lines come from. */
export function ReceivedScreen({
  framework,
  provider,
  span,
  compliance,
  quarters,
  at,
  made,
  ...declared
}: Received) {
  const of = { framework: framework.code, providerCode: provider.code }
  const { quarters: asked, received, overdue, notYetDue } = compliance
  return (
    <>
      <Heading
        level={1}
        caption={
          <>
            {provider.code} {provider.name}, {saySpanName(span).toLowerCase()} ({saySpanMonths(span)})
          </>
        }
      >
        What was received
      </Heading>
      <p>
        {`${received} of ${sayCount(asked, 'return')} received`}
        {overdue > 0 && `, ${overdue} overdue`}
        {notYetDue > 0 && `, ${notYetDue} not yet due`}.
      </p>
      <QuartersReceived of={of} compliance={compliance} quarters={quarters} at={at} made={made} />
      <Heading id="declaration">Annual self-declaration</Heading>
      <p>
        <DeclaredYears {...declared} framework={of.framework} at={at} />
      </p>
      <p>
        <a href={overviewHref(of.framework, span, { at: made.asAt })}>
          All providers over {saySpanName(span).toLowerCase()}
        </a>
      </p>
    </>
  )
}

interface Counted extends Pick<Received, 'compliance' | 'quarters' | 'at' | 'made'> {
  readonly of: Omit<ReturnKey, 'period'>
}

/** The returns, and what is counted of them, each under the name by which a count leads to it. */
function QuartersReceived({ of, compliance, quarters, at, made }: Counted) {
  const { quarters: asked, onTime, linesSupplied, linesExpected } = compliance
  return (
    <>
      <Table
        id="quarters"
        caption="Returns"
        columns={['Quarter', 'Deadline', 'Received', 'Submitted'].map((heading) => ({ heading }))}
        rows={quarters.map((quarter) => ({
          key: quarter.period,
          cells: returnCells(quarter, of, at),
        }))}
      />
      <Heading id="on-time">On time</Heading>
      <p>
        {`${onTime} of ${asked}. `}A return is on time when its first version came by the deadline; a later
        correction changes nothing about that.
      </p>
      <Heading id="lines">Lines supplied</Heading>
      <p>
        {`${linesSupplied} of ${linesExpected}. `}A line is supplied when it has figures, or when there was
        nothing to count. Lines that are not offered are not expected, and neither are those of a quarter that
        is not yet due, or for which the provider was not asked; of a return that is overdue every line that
        is offered is.
      </p>
      <Table
        id="lines-supplied"
        caption="Lines by quarter"
        columns={['Quarter', 'Supplied', 'Not supplied or not expected'].map((heading) => ({ heading }))}
        rows={quarters.map((quarter) => ({ key: quarter.period, cells: lineCells(quarter, at, made.asAt) }))}
      />
    </>
  )
}

function returnCells(quarter: ReceivedQuarter, of: Omit<ReturnKey, 'period'>, at: Date) {
  const { period, deadlineAt, submitted } = quarter
  const standing = punctualityOf(quarter, at)
  const words = sayStanding(quarter, at)
  return [
    sayPeriod(period),
    deadlineAt ? sayMoment(deadlineAt) : 'None set yet',
    <Tag colour={colours[standing]} key="standing">
      {words}
    </Tag>,
    submitted ? (
      <span key="submitted">
        <a href={receiptHref(returnId({ ...of, period }), submitted.version)}>Version {submitted.version}</a>{' '}
        by {submitted.byName} on {sayMoment(submitted.at)}
        {submitted.version > 1 && `; version 1 came on ${sayMoment(submitted.firstAt)}`}
      </span>
    ) : (
      'Nothing'
    ),
  ]
}

function sayStanding(quarter: ReceivedQuarter, at: Date): string {
  const { submitted, deadlineAt } = quarter
  if (submitted) return sayReceived(submitted)
  if (punctualityOf(quarter, at) === 'not-asked') return 'Not asked'
  return `Not received, ${deadlineAt ? sayDue(deadlineAt, at).toLowerCase() : 'cannot be reported yet'}`
}

function lineCells(quarter: ReceivedQuarter, at: Date, asAt: Date | null) {
  const { linesSupplied, linesExpected } = linesOf(quarter, at)
  return [
    sayPeriod(quarter.period),
    linesExpected === 0
      ? quarter.isAsked
        ? 'None expected yet'
        : 'None expected'
      : `${linesSupplied} of ${linesExpected}`,
    quarter.notSupplied.length === 0 ? (
      quarter.submitted ? (
        'None'
      ) : (
        'No return'
      )
    ) : (
      <ul className="nhsuk-list">
        {quarter.notSupplied.map((line) => (
          <li key={line.indicator}>
            <a href={originHref(line, line.indicator, undefined, asAt)}>{line.indicator}</a>:{' '}
            {lineStates[line.state].toLowerCase()}
            {line.reason && `, ${line.reason}`}
          </li>
        ))}
      </ul>
    ),
  ]
}
