import { excessOver } from '@/domain/pooling/excess'
import { lastEvent } from '@/domain/pooling/rare-events'
import { sayLastEvent } from '@/domain/pooling/say-last-event'
import { poolLine } from '@/domain/pooling/pool-line'
import { sayPooled } from '@/domain/pooling/say-pooled'
import { rollingFour } from '@/domain/periods/rolling'
import type { IndicatorView } from '../to-indicator-view'

const [WIDTH, HEIGHT, EDGE] = [358, 90, 8]

/** Of a rare event: how long ago the last was, the last four quarters, and observed minus expected, added up. */
export function RareEvents({ indicator, until, nationalLines: lines }: IndicatorView) {
  const last = lastEvent(indicator, until, lines)
  const four = sayPooled(poolLine(indicator, rollingFour(until), lines))
  const excess = excessOver(indicator, lines)
  return (
    <div className="app-indicator__rare">
      <p className="app-indicator__small">
        {last && sayLastEvent(last)} Last four quarters: {four.headline}
        {four.counts && ` (${four.counts}${four.interval ? `, 95% interval ${four.interval}` : ''})`}.
      </p>
      {excess.length > 1 && <Excess excess={excess.map(({ cumulative }) => cumulative)} />}
    </div>
  )
}

/** A line about 0: up where more happened than expected, down where less did. */
function Excess({ excess }: { readonly excess: readonly number[] }) {
  const most = Math.max(1, ...excess.map(Math.abs))
  const x = (index: number) => round(EDGE + (index / (excess.length - 1)) * (WIDTH - 2 * EDGE))
  const y = (value: number) => round(HEIGHT / 2 - (value / most) * (HEIGHT / 2 - EDGE))
  const path = excess.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)} ${y(value)}`).join('')
  const greatest = excess.reduce((far, value) => (Math.abs(value) > Math.abs(far) ? value : far), 0)
  return (
    <figure>
      <figcaption>
        Observed minus expected events, added up; furthest from 0: {greatest < 0 ? '−' : '+'}
        {Math.abs(greatest).toFixed(1)}
      </figcaption>
      <svg
        className="app-indicator__excess"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        aria-hidden="true"
        focusable="false"
      >
        <path className="app-spark__centre" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
        <path className="app-spark__line" d={path} />
      </svg>
    </figure>
  )
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
