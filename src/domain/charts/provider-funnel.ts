import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { AmongPeers, Peer, PeerMark } from '../judgement/among-peers'
import { kinds } from '../kinds'
import { numberIn } from '../kinds/field'
import { saySumOf } from '../pooling/say-providers'
import { FEWEST } from '../statistics/share'
import { type FunnelDrawing, type FunnelPoint, funnelGeometry } from './funnel-geometry'

/** What some providers gave, within the limits about what all come to. Null where no limits exist, or nobody is compared. */
export function providerFunnel(
  indicator: QuarterlyIndicator,
  among: AmongPeers,
  peers: readonly Peer[],
): FunnelDrawing | null {
  const value = kinds[indicator.kind].estimate(among.together)?.value
  if (value === undefined || among.why !== null) return null
  const { headline } = saySumOf(indicator, { figures: among.together, providers: peers.length })
  const points = peers.flatMap((peer) => toPoint(indicator, peer, among.judged.get(peer.key)))
  return funnelGeometry(among, { value, label: `All: ${headline}` }, points)
}

/** Whoever has too few is counted, and not drawn. */
function toPoint(
  { kind }: QuarterlyIndicator,
  { key, figures }: Peer,
  mark: PeerMark | undefined,
): readonly FunnelPoint[] {
  const patients = numberIn(figures, kinds[kind].denominator) ?? 0
  const value = kinds[kind].estimate(figures)?.value
  return value === undefined || patients < FEWEST ? [] : [{ key, patients, value, look: lookOf(mark) }]
}

function lookOf(found: PeerMark | undefined): FunnelPoint['look'] {
  if (!found?.side || (found.mark !== 'beyond-99.8' && found.mark !== 'beyond-95')) return 'within'
  return `${found.mark === 'beyond-99.8' ? 'beyond' : 'apart'}-${found.side}`
}
