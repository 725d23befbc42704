import { classNames } from '../class-names'
import { ChartMark } from './chart-mark'
import type { PointLook } from './mark-path'

/** Everything that a drawing shows, at its place in a picture of this size. */
export interface Drawing {
  readonly width: number
  readonly height: number
  /** Paths in the notation of SVG; an empty one draws nothing. */
  readonly grid: string
  readonly axis: string
  readonly line: string
  readonly whiskers: string
  readonly centre: string
  readonly limits: string
  readonly steps: string
  readonly levels: string
  readonly labels: readonly {
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
    readonly text: string
  }[]
  readonly marks: readonly {
    readonly key: string
    readonly x: number
    readonly y: number
    readonly look: PointLook
    readonly value: number | null
  }[]
}

interface Props {
  readonly drawing: Drawing
  readonly size: 'wide' | 'narrow'
}

/** A picture of what stands in words and in a table beside it, so it is hidden from those who hear the page. */
export function ChartDrawing({ drawing, size }: Props) {
  const { width, height, labels, marks } = drawing
  return (
    <svg
      className={classNames('app-chart__drawing', `app-chart__drawing--${size}`)}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {(['grid', 'axis', 'steps', 'limits', 'levels', 'centre', 'whiskers', 'line'] as const).map((part) =>
        drawing[part] === '' ? null : (
          <path key={part} className={`app-chart__${part}`} d={drawing[part]} fill="none" />
        ),
      )}
      {labels.map(({ x, y, anchor, text }) => (
        <text key={`${x} ${y}`} className="app-chart__label" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      {marks.map(({ key, ...mark }) => (
        <ChartMark key={key} {...mark} radius={size === 'wide' ? 5 : 4} />
      ))}
    </svg>
  )
}
