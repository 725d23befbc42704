import { type ComparedProvider, comparisonChart } from '@/domain/charts/comparison-chart'
import type { Chart } from '@/domain/charts/chart'
import { kinds } from '@/domain/kinds'
import { poolProviders } from '@/domain/pooling/pool-providers'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { type Quarter, indicatorOf } from './pooled-quarters'

const PERIOD = knownPeriod('2026-27-Q2')

/** Providers beside each other, by their code; null where nothing was received. */
export function aComparison(
  quarters: Readonly<Record<string, Quarter>>,
  { code = '106', order = 'estimate' as const }: { code?: string; order?: 'estimate' | 'provider' } = {},
): Chart {
  const indicator = indicatorOf(code)
  const kind = kinds[indicator.kind]
  const providers = Object.entries(quarters).map(([provider, quarter]): ComparedProvider => {
    const [state, figures] = quarter ? [quarter[0], quarter[1] ?? {}] : (['missing', {}] as const)
    const estimate = state === 'value' ? kind.estimate(figures) : undefined
    return { code: provider, name: `Service of ${provider}`, state, figures, estimate, href: null }
  })
  const lines = providers.map(({ code: providerCode, state, figures }) => ({
    ...{ providerCode, period: PERIOD, indicator: code, definitionVersion: 1, figures },
    state: state === 'missing' || state === 'not-due' ? ('nil' as const) : state,
  }))
  return comparisonChart({
    indicator,
    stretch: 'quarter 2 of 2026-27',
    providers,
    together: poolProviders(indicator, lines),
    togetherHref: '/together',
    order,
  })
}
