import { Heading } from '@/ui/heading'
import { trendFileHref } from '@/domain/addresses/dashboards'
import type { ProviderView } from '../to-provider-view'
import { trendId } from '../to-provider-trends'
import { DashboardChart } from './dashboard-chart'

/** How each line of a provider went, up to the quarter that is shown. */
export function ProviderTrends({ shown, as, trends }: ProviderView) {
  if (!shown) return null
  return (
    <section aria-labelledby="trends">
      <Heading level={2} id="trends">
        Trends
      </Heading>
      <p>
        One chart for each line, quarter by quarter, up to the quarter shown above. A single high or low
        quarter is usually chance: look at all of them together.
      </p>
      {trends.map(({ code, chart }) => (
        <DashboardChart
          key={code}
          id={trendId(code)}
          chart={chart}
          csvHref={trendFileHref(shown, code, as)}
        />
      ))}
    </section>
  )
}
