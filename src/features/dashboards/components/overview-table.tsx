import { sayPeriod } from '@/domain/periods/format'
import { Table } from '@/ui/table'
import { comparisonHref, providerHref } from '../addresses'
import type { Overview } from '../get-overview'
import { FigureCell } from './figure-cell'

/** Providers in rows, the lines of the quarter in columns. On a phone each provider is a block of its own. */
export function OverviewTable({ indicators, rows, as, period: { period } }: Overview) {
  const columns = [
    { heading: 'Provider' },
    ...indicators.map(({ code, shortTitle }) => ({
      heading: `${code} ${shortTitle}`,
      href: comparisonHref(code, period),
    })),
  ]
  return (
    <div className="app-overview">
      <Table
        id="overview"
        caption={`Results of ${sayPeriod(period).toLowerCase()}`}
        layout="responsive-wide"
        isCompact
        columns={columns}
        rows={rows.map(({ providerCode, providerName, cells }) => ({
          key: providerCode,
          cells: [
            <a href={providerHref(providerCode, period, as)} key="provider">
              {providerCode} {providerName}
            </a>,
            ...cells.map((cell, index) => <FigureCell cell={cell} key={columns[index + 1]?.heading} />),
          ],
        }))}
      />
    </div>
  )
}
