import { chartGeometry } from '@/domain/charts/chart-geometry'
import { sayTick } from '@/domain/charts/say-tick'
import type { Scale } from '@/domain/charts/share-scale'
import { peersKey, timeKey } from '@/domain/judgement/marks-key'
import { quartersUntil } from '@/domain/periods/quarters-until'
import { sayOverTime } from '@/domain/judgement/over-time'
import { toSpark } from '@/domain/judgement/to-spark'
import { ChartDrawing } from '@/ui/charts/chart-drawing'
import { FunnelDrawing } from '@/ui/charts/funnel-drawing'
import { MarksKey } from '@/ui/marks/marks-key'
import { Sparkline } from '@/ui/marks/sparkline'
import { toFunnel } from '../to-funnel'
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
      <MarksKey
        time={timeKey}
        peers={peersKey}
        withLevels={view.rows.some(({ assured }) => assured !== null)}
      />
    </div>
  )
}

/** Nothing where no funnel exists: its place is taken by what stands beside it. */
function Funnel(view: IndicatorView) {
  const drawing = toFunnel(view)
  if (!drawing) return null
  return (
    <figure className="app-indicator__funnel" aria-labelledby="funnel-title">
      <figcaption id="funnel-title">
        By patients{sayScale(drawing.scale)}. Solid: 99.8%, dashed: 95%, allowing for spread; dotted: 99.8% by
        chance alone
      </figcaption>
      <FunnelDrawing drawing={drawing} />
    </figure>
  )
}

/** An axis that shows a part of what there could be says which. */
function sayScale([from, to]: Scale): string {
  return from === 0 && to === 1 ? '' : `, from ${sayTick(from, 'share')} to ${sayTick(to, 'share')}`
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
      {nationalChart.control?.steps.map(({ letter, text }) => (
        <p className="app-indicator__small" key={letter}>
          {letter}: {text}
        </p>
      ))}
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
      {flagged.map(({ providerCode, cell, overTime, annotations }) => (
        <li key={providerCode}>
          <a href={`#provider-${providerCode}`}>{providerCode}</a> {cell.said.headline}
          <Sparkline
            {...toSpark(overTime, quarters, annotations)}
            words={sayOverTime(overTime).sentence}
            size="wide"
          />
        </li>
      ))}
    </ul>
  )
}
