import { trendFileHref } from '@/domain/addresses/dashboards'
import { onRecordOf } from '../on-record-of'
import { chartId } from '../to-trend-chart'
import type { ProviderView } from '../to-provider-view'
import { DashboardChart } from './dashboard-chart'

interface Props extends Pick<ProviderView, 'chartOf' | 'as' | 'made'> {
  readonly shown: NonNullable<ProviderView['shown']>
  readonly code: string
  /** Whether it is what was asked for, so that it stands open. */
  readonly isOpen: boolean
}

/** The whole chart of a line with its table and file: folded until somebody wants it, and printed where it is flagged. */
export function LineChart({ chartOf, as, made, shown, code, isOpen }: Props) {
  const chart = chartOf(code)
  if (!chart) return null
  return (
    <details className="app-row__chart" open={isOpen} id={`fold-${code}`}>
      <summary>
        Full chart, table and file<span className="nhsuk-u-visually-hidden"> of {code}</span>
      </summary>
      <DashboardChart
        id={chartId(code)}
        level={4}
        chart={chart}
        csvHref={trendFileHref(shown, code, onRecordOf({ as, made }))}
      />
    </details>
  )
}
