import { type PointLook, markPath } from './mark-path'

interface Props {
  readonly x: number
  readonly y: number
  readonly look: PointLook
  readonly radius: number
  /** What the mark stands for; null for a gap. */
  readonly value?: number | null
}

/** One mark of a drawing or of its key. */
export function ChartMark({ x, y, look, radius, value }: Props) {
  const className = `app-chart__mark app-chart__mark--${look}`
  const given = value == null ? undefined : value
  const path = markPath(look, { x, y, radius })
  if (path !== null) return <path className={className} d={path} data-value={given} />
  return <circle className={className} cx={x} cy={y} r={radius} data-value={given} />
}
