import type { MarkLook } from '../marks/mark-parts'
import { MarkShape } from '../marks/shape'
import type { Drawing } from './chart-drawing'

/** Everything that a funnel shows, at its place. */
export interface FunnelDrawn extends Pick<
  Drawing,
  'width' | 'height' | 'grid' | 'axis' | 'centre' | 'labels'
> {
  readonly outer: string
  readonly inner: string
  readonly score: string
  readonly marks: readonly {
    readonly key: string
    readonly x: number
    readonly y: number
    readonly look: MarkLook
  }[]
}

interface Props {
  readonly drawing: FunnelDrawn
}

/** A funnel, whose figures stand in the table of the page, so it is hidden from those who hear it. */
export function FunnelDrawing({ drawing }: Props) {
  const { width, height, labels, marks } = drawing
  return (
    <svg className="app-funnel" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {(['grid', 'axis', 'centre', 'score', 'inner', 'outer'] as const).map((part) => (
        <path key={part} className={`app-chart__${part}`} d={drawing[part]} fill="none" />
      ))}
      {marks.map(({ key, ...mark }) => (
        <MarkShape key={key} {...mark} />
      ))}
      {labels.map(({ x, y, anchor, text }) => (
        <text key={`${x} ${y} ${text}`} className="app-chart__label" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </svg>
  )
}
