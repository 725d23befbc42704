import { sayMoment, sayPeriod, saySpan } from '@/domain/periods/format'
import type { Overview } from '../get-overview'
import { overviewHref } from '../addresses'
import { HowToRead } from './how-to-read'
import { MissingReturns } from './missing-returns'
import { OverviewTable } from './overview-table'
import { PeriodForm } from './period-form'
import { ReceivedReturns } from './received-returns'
import { VersionSwitch } from './version-switch'

/** A quarter at a glance: what is missing, then what was reported, then who reported it. */
export function OverviewScreen(overview: Overview) {
  const { period, periods, at } = overview
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Quarterly results<span className="nhsuk-u-visually-hidden"> – </span>
        </span>
        {sayPeriod(period.period)}
      </h1>
      <p className="nhsuk-lede-text">
        {saySpan(period.period)}, as it stood on {sayMoment(at)}.
      </p>
      <PeriodForm action="/dashboards" periods={periods} current={period} />
      <VersionSwitch as={overview.as} hrefOf={(as) => overviewHref(period.period, as)} />
      <MissingReturns {...overview} />
      <OverviewTable {...overview} />
      <HowToRead />
      <ReceivedReturns {...overview} />
    </>
  )
}
