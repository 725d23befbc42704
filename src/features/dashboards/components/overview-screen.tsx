import { sayMoment } from '@/domain/periods/format'
import { saySpanMonths, saySpanName } from '@/domain/periods/span'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { overviewHref } from '../addresses'
import type { Overview } from '../get-overview'
import { ComplianceTable } from './compliance-table'
import { HowToRead } from './how-to-read'
import { MissingReturns } from './missing-returns'
import { OverviewForm } from './overview-form'
import { OverviewTable } from './overview-table'
import { StandingApart } from './standing-apart'
import { VersionSwitch } from './version-switch'

/** A span at a glance: what is missing, then whether what was due came, then what it says. */
export function OverviewScreen(overview: Overview) {
  const { span, at, rows, providers, arrangement } = overview
  return (
    <>
      <Heading level={1} caption="Compliance and results">
        {saySpanName(span)}
      </Heading>
      <p className="nhsuk-lede-text">
        {saySpanMonths(span)}, as it stood on {sayMoment(at)}.
      </p>
      <OverviewForm {...overview} />
      <VersionSwitch as={overview.as} hrefOf={(as) => overviewHref(span, { ...arrangement, as })} />
      {rows.length < providers && (
        <p>
          {rows.length} of {providers} providers are shown. <a href={overviewHref(span)}>Show all</a>
        </p>
      )}
      {rows.length === 0 ? (
        <InsetText>
          <p>No provider is shown. {providers > 0 && 'None of them needs what was asked for.'}</p>
        </InsetText>
      ) : (
        <>
          <MissingReturns {...overview} />
          <StandingApart {...overview} />
          <ComplianceTable {...overview} />
          <OverviewTable {...overview} />
          <HowToRead />
        </>
      )}
    </>
  )
}
