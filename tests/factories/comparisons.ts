import { type ComparedProvider, comparisonChart } from '@/domain/charts/comparison-chart'
import type { Chart } from '@/domain/charts/chart'
import { kinds } from '@/domain/kinds'
import type { Figures } from '@/domain/kinds/field'
import { type Quarter, indicatorOf } from './pooled-quarters'

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
  const all: Figures[] = providers.filter(({ state }) => state === 'value').map(({ figures }) => figures)
  const pooled = all.length > 0 ? kind.estimate(kind.pool(all)) : undefined
  return comparisonChart({
    indicator,
    stretch: 'quarter 2 of 2026-27',
    providers,
    pooled,
    pooledHref: '/together',
    order,
  })
}
