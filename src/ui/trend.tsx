/** One place of a trend: a value with its interval, or nothing where none is known. */
export interface TrendPoint {
  /** `Quarter 1 of 2026-27: 60.0% (24 of 40)`, for those who do not see the picture. */
  readonly label: string
  readonly value: number | null
  readonly lower?: number
  readonly upper?: number
}

interface Props {
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
  /** The end of the scale, which begins at 0. */
  readonly maximum: number
  /** What is drawn, as a sentence. */
  readonly title: string
  /** What stands below it: the time it spans, its scale and its marks. */
  readonly caption: string
}

const [WIDTH, HEIGHT, EDGE] = [160, 40, 5]

/**
 * A small picture of how a figure went: a point for each quarter with its interval, joined only where quarters follow each
 * other, with gaps where nothing is known.
 */
export function Trend({ points, maximum, title, caption }: Props) {
  const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1)
  const x = (index: number) => round(EDGE + index * step)
  const y = (value: number) =>
    round(HEIGHT - EDGE - (Math.min(value, maximum) / (maximum || 1)) * (HEIGHT - 2 * EDGE))
  const path = points
    .map(({ value }, index) =>
      value === null ? '' : `${points[index - 1]?.value == null ? 'M' : 'L'}${x(index)} ${y(value)}`,
    )
    .join('')
  return (
    <figure className="app-trend">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title} ${points.map(({ label }) => label).join('; ')}.`}
      >
        <line className="app-trend__base" x1="0" x2={WIDTH} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
        {points.map(({ label, lower, upper }, index) =>
          lower === undefined || upper === undefined ? null : (
            <line
              key={label}
              className="app-trend__interval"
              x1={x(index)}
              x2={x(index)}
              y1={y(lower)}
              y2={y(upper)}
            />
          ),
        )}
        <path className="app-trend__line" d={path} />
        {points.map(({ label, value }, index) =>
          value === null ? null : (
            <circle key={label} className="app-trend__point" cx={x(index)} cy={y(value)} r="2.5" />
          ),
        )}
      </svg>
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
