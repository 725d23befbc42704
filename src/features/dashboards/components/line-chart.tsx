import { lineChartHref, trendFileHref } from '@/domain/addresses/dashboards'
import { NEWEST_QUARTERS, sayNewest } from '../newest-quarters'
import { onRecordOf } from '../on-record-of'
import type { LineView } from '../to-line-view'
import { chartId } from '../to-trend-chart'
import type { ProviderView } from '../to-provider-view'
import { DashboardChart } from './dashboard-chart'

interface Props extends Pick<ProviderView, 'chartOf' | 'as' | 'made'> {
  readonly shown: NonNullable<ProviderView['shown']>
  readonly row: LineView
  /** Whether it is what was asked for, so that it stands open and whole. */
  readonly isOpen: boolean
}

/**
 * The chart of a line with its table and file: folded until somebody wants it, and printed where it is flagged. Asked for, it is whole;
 * folded, it holds the newest quarters and says where all of them are.
 */
export function LineChart({ chartOf, as, made, shown, row, isOpen }: Props) {
  const { code } = row.indicator
  const chart = chartOf(code, isOpen ? undefined : NEWEST_QUARTERS)
  if (!chart) return null
  const cut = isOpen ? null : sayNewest(chart.points.length, row.spark.of)
  return (
    <details className="app-row__chart" open={isOpen} id={`fold-${code}`}>
      <summary>
        Full chart, table and file<span className="nhsuk-u-visually-hidden"> of {code}</span>
      </summary>
      {cut && (
        <p>
          Drawn and listed: {cut}. Every quarter is in the file, and on{' '}
          <a href={lineChartHref(shown, code, onRecordOf({ as, made }))}>the whole chart of {code}</a>.
        </p>
      )}
      <DashboardChart
        id={chartId(code)}
        level={4}
        chart={chart}
        csvHref={trendFileHref(shown, code, onRecordOf({ as, made }))}
      />
    </details>
  )
}
