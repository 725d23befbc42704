import type { Compliance } from '@/domain/returns/compliance'
import { Tag } from '@/ui/tag'

export const complianceColumns = ['Returns received', 'On time', 'Lines supplied'].map((heading) => ({
  heading,
}))

/** The three counts of compliance, each leading to what was counted. */
export function complianceCells(compliance: Compliance, hrefOf: (place?: string) => string) {
  const { received, quarters, overdue, notYetDue, onTime, linesSupplied, linesExpected } = compliance
  return [
    <span className="app-figure" key="received">
      <a className="app-figure__headline" href={hrefOf()}>{`${received} of ${quarters}`}</a>
      {overdue > 0 && (
        <span className="app-figure__part">
          <Tag colour="red">{overdue} overdue</Tag>
        </span>
      )}
      {notYetDue > 0 && <span className="app-figure__part">{notYetDue} not yet due</span>}
    </span>,
    <span className="app-figure" key="on-time">
      <a className="app-figure__headline" href={hrefOf('on-time')}>{`${onTime} of ${quarters}`}</a>
      {onTime < received && (
        <span className="app-figure__part">
          <Tag colour="yellow">{received - onTime} late</Tag>
        </span>
      )}
    </span>,
    linesExpected === 0 ? (
      'None expected yet'
    ) : (
      <a className="app-figure__headline" href={hrefOf('lines')} key="lines">
        {`${linesSupplied} of ${linesExpected}`}
      </a>
    ),
  ]
}
