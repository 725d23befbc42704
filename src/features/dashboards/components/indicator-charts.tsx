import { chartGeometry } from '@/domain/charts/chart-geometry'
import { type FunnelPoint, funnelGeometry } from '@/domain/charts/funnel-geometry'
import { quartersUntil } from '@/domain/periods/quarters-until'
import { kinds } from '@/domain/kinds'
import { sayOverTime } from '@/domain/judgement/over-time'
import { toSpark } from '@/domain/judgement/to-spark'
import { saySumOf } from '@/domain/pooling/say-providers'
import { FEWEST } from '@/domain/statistics/share'
import { ChartDrawing } from '@/ui/charts/chart-drawing'
import { FunnelDrawing } from '@/ui/charts/funnel-drawing'
import { MarksKey } from '@/ui/marks/marks-key'
import { Sparkline } from '@/ui/marks/sparkline'
import type { IndicatorView } from '../to-indicator-view'
import { RareEvents } from './rare-events'

/** The funnel beside how all together went, and those that are flagged in small. */
export function IndicatorCharts(view: IndicatorView) {
  return (
    <div>
      <div className="app-indicator__charts">
        <Funnel {...view} />
        <div className="app-indicator__aside">
          <National {...view} />
          {view.indicator.isRareEvent && <RareEvents {...view} />}
          <Flagged {...view} />
        </div>
      </div>
      <MarksKey />
    </div>
  )
}

/** Nothing where no funnel exists: its place is taken by what stands beside it. */
function Funnel({ indicator, amongPeers, together: { providers }, rows, isCompared }: IndicatorView) {
  if (!isCompared) return null
  const value = kinds[indicator.kind].estimate(amongPeers.together)?.value
  if (value === undefined) return null
  const centre = {
    value,
    label: `All: ${saySumOf(indicator, { figures: amongPeers.together, providers }).headline}`,
  }
  const points = rows.flatMap(toFunnelPoint)
  const drawing = funnelGeometry(amongPeers, centre, points)
  if (!drawing) return null
  return (
    <figure className="app-indicator__funnel" aria-labelledby="funnel-title">
      <figcaption id="funnel-title">
        By patients. Solid: 99.8%, dashed: 95%, allowing for spread; dotted: 99.8% by chance alone
      </figcaption>
      <FunnelDrawing drawing={drawing} />
    </figure>
  )
}

function toFunnelPoint({
  providerCode,
  patients,
  cell,
  peer,
}: IndicatorView['rows'][number]): readonly FunnelPoint[] {
  const { value } = cell.estimate ?? {}
  if (value === undefined || patients === null || patients < FEWEST) return []
  return [{ key: providerCode, patients, value, look: lookOf(peer) }]
}

function lookOf({ mark, side }: IndicatorView['rows'][number]['peer']): FunnelPoint['look'] {
  if (side === null || (mark !== 'beyond-99.8' && mark !== 'beyond-95')) return 'within'
  return `${mark === 'beyond-99.8' ? 'beyond' : 'apart'}-${side}`
}

/** How all of them together went, with limits where they may be drawn. */
function National({ nationalChart, national }: IndicatorView) {
  const drawing = chartGeometry(nationalChart, 'narrow')
  if (!drawing) return null
  return (
    <figure className="app-indicator__national" aria-labelledby="national-title">
      <figcaption id="national-title">
        All together, quarter by quarter: {sayOverTime(national).short}
      </figcaption>
      <ChartDrawing drawing={drawing} size="narrow" />
    </figure>
  )
}

/** As many as have room beside the funnel; the table marks every one of them. */
const MOST_FLAGGED = 4

function Flagged({ rows, until }: IndicatorView) {
  const flagged = rows.filter(({ flag }) => flag !== null).slice(0, MOST_FLAGGED)
  if (flagged.length === 0) return null
  const quarters = quartersUntil(
    until,
    flagged.flatMap(({ overTime }) => overTime.points.map(({ period }) => period)),
  )
  return (
    <ul className="app-indicator__multiples" aria-label="Flagged, quarter by quarter">
      {flagged.map(({ providerCode, cell, overTime }) => (
        <li key={providerCode}>
          <a href={`#provider-${providerCode}`}>{providerCode}</a> {cell.said.headline}
          <Sparkline {...toSpark(overTime, quarters)} words={sayOverTime(overTime).sentence} size="wide" />
        </li>
      ))}
    </ul>
  )
}
