import { sayCaveats } from '@/domain/catalogue/caveats'
import { lastQuarterOf, saySpanName } from '@/domain/periods/span'
import { Table } from '@/ui/table'
import { comparisonHref, providerHref } from '@/domain/addresses/dashboards'
import type { Overview } from '../to-overview'
import { FigureCell } from './figure-cell'
import { HOW_TO_READ } from './how-to-read'

/** Providers in rows, the lines of the span in columns. On a phone each provider is a block of its own. */
export function OverviewTable({ framework: { code: framework }, indicators, rows, as, span }: Overview) {
  const columns = [
    { heading: 'Provider' },
    ...indicators.map(({ code, shortTitle }) => ({
      heading: `${code} ${shortTitle}`,
      href: comparisonHref(framework, code, span, as),
    })),
  ]
  return (
    <div className="app-overview">
      <p>
        Each cell: the figure, what it was counted from,{' '}
        {span.kind !== 'quarter' && 'how many quarters gave it, '}and the range that chance alone leaves
        plausible (95% interval). A word stands where there is no figure. {sayCaveats(indicators).join(' ')}{' '}
        <a href={`#${HOW_TO_READ}`}>How to read these figures</a>
      </p>
      <Table
        id="overview"
        caption={`Results of ${saySpanName(span).toLowerCase()}`}
        layout="responsive-wide"
        isCompact
        columns={columns}
        rows={rows.map(({ providerCode, providerName, cells }) => ({
          key: providerCode,
          cells: [
            <a href={providerHref({ framework, providerCode }, lastQuarterOf(span), as)} key="provider">
              {providerCode} {providerName}
            </a>,
            ...cells.map((cell, index) => <FigureCell cell={cell} key={columns[index + 1]?.heading} />),
          ],
        }))}
      />
    </div>
  )
}
