interface Limits {
  readonly lower: number
  readonly upper: number
}

/** A figure with its interval, beside what all come to and the limits of a funnel; shares 0 to 1, or days. */
export interface StripFigures {
  readonly value: number
  readonly lower: number | null
  readonly upper: number | null
  readonly all: number | null
  readonly limits: { readonly '95': Limits; readonly '99.8': Limits } | null
  /** The end of the scale, which begins at 0. */
  readonly maximum: number
}

/** The size of a strip, and what is kept free at both ends. */
export const STRIP = { width: 200, height: 30, edge: 6 } as const

/** What is drawn, from the back to the front. */
export const stripParts = ['base', 'outer', 'inner', 'all', 'interval', 'value'] as const

const RADIUS = 4.5

/**
 * Every part as a path: a scale from nothing to all, over it the limits of a funnel (99.8% and 95%), the stroke of what all come to, the
 * interval, and the figure. What there is none of is empty.
 */
export function stripPaths({
  value,
  lower,
  upper,
  all,
  limits,
  maximum,
}: StripFigures): Readonly<Record<(typeof stripParts)[number], string>> {
  const { width, edge } = STRIP
  const x = (of: number) => round(edge + Math.min(1, Math.max(0, of / maximum)) * (width - 2 * edge))
  const band = (level: '95' | '99.8') =>
    limits ? `M${x(limits[level].lower)} 5H${x(limits[level].upper)}V25H${x(limits[level].lower)}Z` : ''
  return {
    base: `M${edge} 15H${width - edge}M${edge} 12v6M${width - edge} 12v6`,
    outer: band('99.8'),
    inner: band('95'),
    all: all === null ? '' : `M${x(all)} 1V29`,
    interval:
      lower === null || upper === null ? '' : `M${x(lower)} 11v8M${x(lower)} 15H${x(upper)}M${x(upper)} 11v8`,
    value: `M${round(x(value) - RADIUS)} 15a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`,
  }
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
