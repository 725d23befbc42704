import type { Scale } from '@/domain/charts/share-scale'
import type { AmongPeers } from '@/domain/judgement/peers'
import { kinds } from '@/domain/kinds'
import type { IntervalFigures } from '@/ui/marks/interval-paths'
import type { IndicatorRow, IndicatorView } from './to-indicator-view'

/** What the row of a provider draws: its figure and interval, what all come to, and the funnel's limits for as many patients. */
export function toInterval(
  { cell, patients }: Pick<IndicatorRow, 'cell' | 'patients'>,
  { indicator: { kind }, amongPeers }: Pick<IndicatorView, 'indicator'> & { readonly amongPeers: AmongPeers },
  scale: Scale,
): IntervalFigures {
  const { value, lower, upper } = cell.estimate ?? {}
  return {
    ...{ value, lower, upper, scale },
    centre: kinds[kind].estimate(amongPeers.together)?.value,
    limits: amongPeers.limitsAt(patients ?? 0)?.['99.8'] ?? null,
  }
}
