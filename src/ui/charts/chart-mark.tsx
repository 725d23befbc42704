/** Each look has its own shape: a disc, a ring, a lozenge, a cross, and triangles up and down, filled for the worse. */
export type MarkLook =
  'point' | 'few' | 'apart' | 'gap' | 'worse-high' | 'worse-low' | 'better-high' | 'better-low'

interface Props {
  readonly x: number
  readonly y: number
  readonly look: MarkLook
  readonly radius: number
  /** What the mark stands for; null for a gap. */
  readonly value?: number | null
}

/** One mark of a drawing or of its key. */
export function ChartMark({ x, y, look, radius, value }: Props) {
  const className = `app-chart__mark app-chart__mark--${look}`
  const given = value == null ? undefined : value
  if (look !== 'point' && look !== 'few')
    return <path className={className} d={shapes[look](x, y, radius)} data-value={given} />
  return <circle className={className} cx={x} cy={y} r={radius} data-value={given} />
}

/** A triangle about a place, upwards or downwards. */
const triangle = (isUp: boolean) => (x: number, y: number, radius: number) => {
  const reach = radius + 2
  const sign = isUp ? -1 : 1
  return `M${x} ${y + sign * reach}l${reach} ${-sign * 2 * reach}h${-2 * reach}z`
}

const shapes = {
  'worse-high': triangle(true),
  'better-high': triangle(true),
  'worse-low': triangle(false),
  'better-low': triangle(false),
  gap: (x: number, y: number, radius: number) =>
    `M${x - radius} ${y - radius}l${2 * radius} ${2 * radius}m0 ${-2 * radius}l${-2 * radius} ${2 * radius}`,
  apart: (x: number, y: number, radius: number) => {
    const reach = radius + 2
    return `M${x} ${y - reach}l${reach} ${reach}l${-reach} ${reach}l${-reach} ${-reach}z`
  },
} as const
