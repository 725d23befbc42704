import { sayMoment } from '@/domain/periods/format'
import { saySpanMonths, saySpanName } from '@/domain/periods/span'
import { Heading } from '@/ui/heading'
import { overviewHref } from '@/domain/addresses/dashboards'
import type { Overview } from '../to-overview'
import { AnsweringSwitch } from './answering-switch'
import { ComplianceTable } from './compliance-table'
import { HowToRead } from './how-to-read'
import { MissingReturns } from './missing-returns'
import { OverviewForm } from './overview-form'
import { OverviewTable } from './overview-table'
import { StandingApart } from './standing-apart'
import { StillToCome } from './still-to-come'
import { VersionSwitch } from './version-switch'
import { WhichAreShown } from './which-are-shown'

/** A span at a glance: what is missing, then whether what was due came, then what it says. */
export function OverviewScreen(overview: Overview) {
  const { framework, span, at, rows, among, arrangement } = overview
  const hrefOf = (asked: Pick<Overview, 'span' | 'as'>) =>
    overviewHref(framework.code, asked.span, { ...arrangement, as: asked.as })
  return (
    <>
      <Heading level={1} caption="Compliance and results">
        {saySpanName(span)}
      </Heading>
      <p className="nhsuk-lede-text">
        {saySpanMonths(span)}, as it stood on {sayMoment(at)}.
      </p>
      <OverviewForm {...overview} />
      <StillToCome {...overview} hrefOf={(later) => hrefOf({ ...overview, span: later })} />
      <VersionSwitch as={overview.as} hrefOf={(as) => hrefOf({ span, as })} />
      <AnsweringSwitch {...overview} />
      <WhichAreShown {...overview} />
      {overview.unlike && <p>{overview.unlike}</p>}
      {among.length > 0 && <MissingReturns {...overview} />}
      <StandingApart {...overview} />
      {rows.length > 0 && (
        <>
          <ComplianceTable {...overview} />
          <OverviewTable {...overview} />
          <HowToRead />
        </>
      )}
    </>
  )
}
