interface Limits {
  readonly lower: number
  readonly upper: number
}

/** A figure of a row with its interval, beside what all come to and the funnel's limits; shares 0 to 1, or days. */
export interface IntervalFigures {
  readonly value: number | undefined
  readonly lower: number | undefined
  readonly upper: number | undefined
  /** What all come to together. */
  readonly centre: number | undefined
  /** Of the funnel at 99.8% for as many patients; null where there is none. */
  readonly limits: Limits | null
  /** From where to where the row goes; what reaches further ends in an arrow. */
  readonly scale: readonly [from: number, to: number]
}

/** What is drawn, from the back to the front. */
export const intervalParts = ['limits', 'edges', 'centre', 'interval', 'point'] as const

/** Of an arrow, in hundredths of the width, and half its height. */
const [ARROW, HALF] = [1.4, 6]
/** The line on which everything lies, of a row of 24. */
const MIDDLE = 12

/** Every part as a path in a row so wide and 24 high. What there is none of is empty; a limit beyond the scale has no edge on it. */
export function intervalPaths(
  { value, lower, upper, centre, limits, scale: [from, to] }: IntervalFigures,
  width: number,
): Readonly<Record<(typeof intervalParts)[number], string>> {
  const x = (of: number) => Math.round(Math.min(1, Math.max(0, (of - from) / (to - from))) * width)
  const reach = Math.round((ARROW * width) / 100)
  const arrow = (at: number, tip: number) => `M${at} ${MIDDLE - HALF}L${tip} ${MIDDLE}L${at} ${MIDDLE + HALF}`
  const edges = limits ? [limits.lower, limits.upper].filter((limit) => limit >= from && limit <= to) : []
  return {
    limits: limits ? `M${x(limits.lower)} 6H${x(limits.upper)}V18H${x(limits.lower)}Z` : '',
    edges: edges.map((limit) => `M${x(limit)} 6V18`).join(''),
    centre: centre === undefined ? '' : `M${x(centre)} 0V24`,
    interval:
      lower === undefined || upper === undefined
        ? ''
        : `M${x(lower)} ${MIDDLE}H${x(upper)}${lower < from ? arrow(reach, 0) : ''}${upper > to ? arrow(width - reach, width) : ''}`,
    point: value === undefined ? '' : `M${x(value)} ${MIDDLE}h0`,
  }
}
