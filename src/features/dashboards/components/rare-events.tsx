import { type ExcessDrawing, excessGeometry, sayExcess } from '@/domain/charts/excess-geometry'
import { excessOver } from '@/domain/pooling/excess'
import { lastEvent } from '@/domain/pooling/rare-events'
import { sayLastEvent } from '@/domain/pooling/say-last-event'
import { poolLine } from '@/domain/pooling/pool-line'
import { sayPooled } from '@/domain/pooling/say-pooled'
import { rollingFour } from '@/domain/periods/rolling'
import type { IndicatorView } from '../to-indicator-view'

/** Of a rare event: how long ago the last was, the last four quarters, and observed minus expected, added up. */
export function RareEvents({ indicator, until, nationalLines: lines }: IndicatorView) {
  const last = lastEvent(indicator, until, lines)
  const four = sayPooled(poolLine(indicator, rollingFour(until), lines))
  const drawing = excessGeometry(excessOver(indicator, lines).map(({ cumulative }) => cumulative))
  return (
    <div className="app-indicator__rare">
      <p className="app-indicator__small">
        {last && sayLastEvent(last)} Last four quarters: {four.headline}
        {four.counts && ` (${four.counts}${four.interval ? `, 95% interval ${four.interval}` : ''})`}.
      </p>
      {drawing && <Excess drawing={drawing} />}
    </div>
  )
}

function Excess({ drawing }: { readonly drawing: ExcessDrawing }) {
  const { width, height, zero, line, furthest } = drawing
  return (
    <figure>
      <figcaption>
        Observed minus expected events, added up; furthest from 0: {sayExcess(furthest)}
      </figcaption>
      <svg
        className="app-indicator__excess"
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        focusable="false"
      >
        <path className="app-spark__centre" d={zero} />
        <path className="app-spark__line" d={line} />
      </svg>
    </figure>
  )
}
