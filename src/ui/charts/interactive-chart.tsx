'use client'

import {
  CartesianGrid,
  ComposedChart,
  ErrorBar,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { ChartMark } from './chart-mark'
import type { Explored, ExploredPoint } from './explored'
import { PointTooltip } from './point-tooltip'
import { turnKeys } from './turn-keys'

interface Row extends ExploredPoint {
  /** A gap stands on the axis, and is no value. */
  readonly gap: number | null
  /** How far the whisker reaches below and above the value. */
  readonly reach: readonly [number, number] | null
}

/** The same chart with a tooltip for each point, by pointer, by touch and by the arrow keys. */
export function InteractiveChart(explored: Explored) {
  const { layout, title, height, centre, isJoined, points } = explored
  const isUpright = layout === 'quarters'
  const shown = isUpright ? points : points.filter(({ value }) => value !== null)
  const [numbers, places] = [numbersOf(explored), placesOf(explored)]
  return (
    <div className="app-interactive" onKeyDownCapture={isUpright ? undefined : turnKeys}>
      <p className="app-chart__notes">
        Point at a mark, or go to the chart with the Tab key and from mark to mark with the{' '}
        {isUpright ? 'left and right' : 'up and down'} arrow keys. Escape closes it.
      </p>
      <ResponsiveContainer width="100%" height={height}>
        <ComposedChart
          layout={isUpright ? 'horizontal' : 'vertical'}
          data={shown.map(toRow)}
          title={title}
          margin={{ top: 24, right: 24, bottom: 8, left: 0 }}
        >
          <CartesianGrid horizontal={isUpright} vertical={!isUpright} />
          {isUpright ? <XAxis {...places} height={30} /> : <XAxis {...numbers} height={30} />}
          {isUpright ? <YAxis {...numbers} width={52} /> : <YAxis {...places} width={52} />}
          <Tooltip content={PointTooltip} isAnimationActive={false} />
          {centre && (
            <ReferenceLine
              {...(isUpright ? { y: centre.value } : { x: centre.value })}
              ifOverflow="extendDomain"
              className="app-interactive__centre"
            />
          )}
          <Line
            dataKey="value"
            className={isJoined ? 'app-interactive__line' : 'app-interactive__unjoined'}
            isAnimationActive={false}
            activeDot={false}
            connectNulls={false}
            dot={drawMark}
          >
            <ErrorBar
              dataKey="reach"
              direction={isUpright ? 'y' : 'x'}
              width={isJoined ? 5 : 0}
              isAnimationActive={false}
            />
          </Line>
          <Line
            dataKey="gap"
            className="app-interactive__unjoined"
            isAnimationActive={false}
            activeDot={false}
            dot={drawMark}
          />
        </ComposedChart>
      </ResponsiveContainer>
    </div>
  )
}

/** The axis of values: the ticks of the picture, and no others. */
function numbersOf({ domain, ticks }: Explored) {
  return {
    type: 'number' as const,
    domain: [...domain],
    ticks: ticks.map(({ value }) => value),
    tickFormatter: (value: number) => ticks.find((tick) => tick.value === value)?.text ?? '',
    interval: 0,
  }
}

/** The axis of quarters or of providers. */
function placesOf({ layout, names }: Explored) {
  return {
    type: 'category' as const,
    dataKey: 'key',
    ticks: names.map(({ key }) => key),
    tickFormatter: (key: string) => names.find((name) => name.key === key)?.text ?? '',
    interval: 'preserveEnd' as const,
    padding: layout === 'quarters' ? { left: 20, right: 20 } : { top: 12, bottom: 12 },
  }
}

function toRow(point: ExploredPoint): Row {
  const { value, whisker } = point
  return {
    ...point,
    gap: value === null ? 0 : null,
    reach: value === null || !whisker ? null : [value - whisker[0], whisker[1] - value],
  }
}

interface Dot {
  readonly cx?: number
  readonly cy?: number
  readonly value?: unknown
  readonly payload?: Row
}

/** A mark in the shape of the picture's; nothing for a place where this line has no value. */
function drawMark({ cx, cy, payload, value }: Dot) {
  if (!payload || value == null || typeof cx !== 'number' || typeof cy !== 'number')
    return <g key={`${cx}`} />
  return <ChartMark key={payload.key} x={cx} y={cy} look={payload.look} radius={5} value={payload.value} />
}
