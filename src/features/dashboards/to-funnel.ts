import { type FunnelDrawing, type FunnelPoint, funnelGeometry } from '@/domain/charts/funnel-geometry'
import { kinds } from '@/domain/kinds'
import { saySumOf } from '@/domain/pooling/say-providers'
import { FEWEST } from '@/domain/statistics/share'
import type { IndicatorRow, IndicatorView } from './to-indicator-view'

type Drawn = Pick<IndicatorView, 'indicator' | 'amongPeers' | 'together' | 'rows' | 'isCompared'>

/** The funnel of an indicator; null where none exists: its place is taken by what stands beside it. */
export function toFunnel({ indicator, amongPeers, together, rows, isCompared }: Drawn): FunnelDrawing | null {
  const value = kinds[indicator.kind].estimate(amongPeers.together)?.value
  if (!isCompared || value === undefined) return null
  const said = saySumOf(indicator, { figures: amongPeers.together, providers: together.providers })
  return funnelGeometry(amongPeers, { value, label: `All: ${said.headline}` }, rows.flatMap(toFunnelPoint))
}

function toFunnelPoint({ providerCode, patients, cell, peer }: IndicatorRow): readonly FunnelPoint[] {
  const { value } = cell.estimate ?? {}
  if (value === undefined || patients === null || patients < FEWEST) return []
  return [{ key: providerCode, patients, value, look: lookOf(peer) }]
}

function lookOf({ mark, side }: IndicatorRow['peer']): FunnelPoint['look'] {
  if (side === null || (mark !== 'beyond-99.8' && mark !== 'beyond-95')) return 'within'
  return `${mark === 'beyond-99.8' ? 'beyond' : 'apart'}-${side}`
}
