interface Limits {
  readonly lower: number
  readonly upper: number
}

interface Props {
  readonly strip: {
    readonly value: number
    readonly lower: number | null
    readonly upper: number | null
    readonly all: number | null
    readonly limits: { readonly '95': Limits; readonly '99.8': Limits } | null
    /** The end of the scale, which begins at 0. */
    readonly maximum: number
  }
  /** The same for those who do not see it. */
  readonly words: string
}

const [WIDTH, HEIGHT, EDGE] = [200, 30, 6]

/**
 * One figure with its interval on a scale from nothing to all, over the limits of a funnel (99.8% pale, 95% darker) and the stroke of what
 * all come to.
 */
export function IntervalStrip({ strip, words }: Props) {
  const { value, lower, upper, all, limits, maximum } = strip
  const x = (of: number) => {
    const share = Math.min(1, Math.max(0, of / maximum))
    return Math.round((EDGE + share * (WIDTH - 2 * EDGE)) * 10) / 10
  }
  const band = ({ lower: from, upper: to }: Limits) => `M${x(from)} 5H${x(to)}V25H${x(from)}Z`
  return (
    <svg
      className="app-reach"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words}
      focusable="false"
    >
      <path className="app-reach__base" d={`M${EDGE} 15H${WIDTH - EDGE}M${EDGE} 12v6M${WIDTH - EDGE} 12v6`} />
      {limits && <path className="app-reach__outer" d={band(limits['99.8'])} />}
      {limits && <path className="app-reach__inner" d={band(limits['95'])} />}
      {all !== null && <path className="app-reach__all" d={`M${x(all)} 1V29`} />}
      {lower !== null && upper !== null && (
        <path
          className="app-reach__interval"
          d={`M${x(lower)} 11v8M${x(lower)} 15H${x(upper)}M${x(upper)} 11v8`}
        />
      )}
      <circle className="app-reach__value" cx={x(value)} cy={15} r={4.5} />
    </svg>
  )
}
