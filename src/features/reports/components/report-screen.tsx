import type { ReactNode } from 'react'
import { exportsHref } from '@/domain/addresses/exports'
import { providerHref } from '@/domain/addresses/dashboards'
import { reportFileHref, reportHref } from '@/domain/addresses/reports'
import { sayYear } from '@/domain/periods/format'
import { sayAsAt } from '@/domain/periods/as-at'
import type { OwnReportRead } from '@/operations/read/get-own-report'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { ReportCharts } from './report-charts'
import { ReportTable } from './report-table'

interface Props extends OwnReportRead {
  /** Where another moment is chosen. */
  readonly children: ReactNode
}

/** A provider's year as it is told to itself: plain words first, then what to do, then the numbers. */
export function ReportScreen({ framework, year, asAt, provider, awaited, report, children }: Props) {
  const { code, name } = provider
  return (
    <>
      <Heading level={1} caption={`${code} ${name}, ${sayYear(year)}`}>
        Your service in {year}
      </Heading>
      {asAt && (
        <InsetText>
          <p>
            Shown as it was at {sayAsAt(asAt)}: what was submitted and decided by then.{' '}
            <a href={reportHref(framework.code, code, year)}>Show it as it is now</a>
          </p>
        </InsetText>
      )}
      {report ? (
        <>
          <ul className="nhsuk-list nhsuk-list--bullet" aria-label="In plain words">
            {report.said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Heading level={2}>What to do next</Heading>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {report.next.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
          <Heading level={2}>The numbers</Heading>
          <ReportTable {...report} />
          <ReportCharts charts={report.charts} />
        </>
      ) : (
        <NotReady awaited={awaited} />
      )}
      <ul className="nhsuk-list">
        {report && (
          <li>
            <a href={reportFileHref(framework.code, code, year, asAt)} download>
              This report as PDF
            </a>
          </li>
        )}
        <li>
          <a href={exportsHref(framework.code, year, { at: asAt })}>All files of {year}</a>
        </li>
        <li>
          <a href={providerHref({ framework: framework.code, providerCode: code })}>Quarter by quarter</a>
        </li>
      </ul>
      {children}
    </>
  )
}

function NotReady({ awaited }: Pick<OwnReportRead, 'awaited'>) {
  return (
    <InsetText>
      <p>The report is ready the day the last quarter of the year is accepted. Still awaited:</p>
      <ul>
        {awaited.map(({ period, said }) => (
          <li key={period}>{said}</li>
        ))}
      </ul>
    </InsetText>
  )
}
