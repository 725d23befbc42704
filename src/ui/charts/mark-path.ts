/** Each look has its own shape: a disc, a ring, a lozenge, a cross, and triangles up and down, filled for the worse. */
export type PointLook =
  'point' | 'few' | 'apart' | 'gap' | 'worse-high' | 'worse-low' | 'better-high' | 'better-low'

interface Place {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** The shape of a mark in the notation of SVG; null for a disc and a ring, which are circles. */
export function markPath(look: PointLook, { x, y, radius }: Place): string | null {
  return look === 'point' || look === 'few' ? null : shapes[look](x, y, radius)
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
