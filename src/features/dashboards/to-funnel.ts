import type { FunnelDrawing } from '@/domain/charts/funnel-geometry'
import { providerFunnel } from '@/domain/charts/provider-funnel'
import type { IndicatorView } from './to-indicator-view'

type Drawn = Pick<IndicatorView, 'indicator' | 'amongPeers' | 'rows' | 'isCompared'>

/** The funnel of an indicator; null where none exists: its place is taken by what stands beside it. */
export function toFunnel({ indicator, amongPeers, rows, isCompared }: Drawn): FunnelDrawing | null {
  if (!isCompared) return null
  const peers = rows.map(({ providerCode, cell }) => ({ key: providerCode, figures: cell.figures }))
  return providerFunnel(indicator, amongPeers, peers)
}
