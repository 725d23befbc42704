import { framework } from '@/domain/catalogue'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import { Table } from '@/ui/table'
import { overviewHref, providerHref } from '../addresses'
import type { Comparison } from '../get-comparison'
import { FigureCell } from './figure-cell'
import { HowToRead } from './how-to-read'
import { PeriodForm } from './period-form'

const columns = [{ heading: 'Provider' }, { heading: 'Result' }, { heading: 'In words' }]

/** One line for all providers of a quarter. */
export function ComparisonScreen({ indicator, period, periods, rows }: Comparison) {
  const { code, shortTitle, betterWhen } = indicator
  return (
    <>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Indicator {code}, {sayPeriod(period.period).toLowerCase()}
          <span className="nhsuk-u-visually-hidden"> – </span>
        </span>
        {shortTitle}
      </h1>
      <p>
        {saySpan(period.period)}. {betterWhen === 'higher' ? 'Higher' : 'Lower'} is better. {framework.basis},
        which publishes no target. <a href={`/indicators/${code}`}>How {code} is defined</a>
      </p>
      <PeriodForm action={`/dashboards/indicators/${code}`} periods={periods} current={period} />
      <Table
        id="comparison"
        caption="Results by provider"
        columns={columns}
        rows={rows.map(({ providerCode, providerName, cell }) => ({
          key: providerCode,
          cells: [
            <a href={providerHref(providerCode, period.period)} key="provider">
              {providerCode} {providerName}
            </a>,
            <FigureCell cell={cell} key="result" />,
            cell.said.sentence,
          ],
        }))}
      />
      <HowToRead />
      <p>
        <a href={overviewHref(period.period)}>All indicators in {sayPeriod(period.period).toLowerCase()}</a>
      </p>
    </>
  )
}
