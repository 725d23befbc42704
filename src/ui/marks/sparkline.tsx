/** A quarter of a small picture: its value, or null where nothing is known, which is a gap. */
export interface SparkPoint {
  readonly value: number | null
  /** Drawn larger where something was noticed. */
  readonly mark?: 'worse' | 'better' | null
}

/** A stretch of quarters that are judged together, by the index of its first and its last point. */
export interface SparkSegment {
  readonly from: number
  readonly to: number
  readonly centre: number | null
  readonly lower: number | null
  readonly upper: number | null
}

interface Props {
  /** Oldest first. */
  readonly points: readonly SparkPoint[]
  readonly segments?: readonly SparkSegment[]
  /** The end of the scale, which begins at 0: 1 for a share. Left out, it is the largest that is drawn. */
  readonly maximum?: number
  /** What is drawn, as a sentence; empty where the same stands beside it. */
  readonly words: string
  readonly size?: 'small' | 'wide'
}

const sizes = { small: { width: 72, height: 26 }, wide: { width: 240, height: 44 } } as const
const EDGE = 4

/**
 * A small picture of how a figure went: its quarters, joined where they follow each other; behind them the limits and the centre of
 * each stretch, a step where a new one begins; what was noticed as a larger dot, filled for the worse, open for the better.
 */
export function Sparkline({ points, segments = [], maximum, words, size = 'small' }: Props) {
  const { width, height } = sizes[size]
  const drawn = pathsOf(points, segments, { width, height, maximum })
  return (
    <svg
      className={`app-spark app-spark--${size}`}
      viewBox={`0 0 ${width} ${height}`}
      role={words === '' ? undefined : 'img'}
      aria-label={words === '' ? undefined : words}
      aria-hidden={words === '' ? true : undefined}
      focusable="false"
    >
      {(['band', 'centre', 'step', 'line', 'worse', 'better', 'last'] as const).map((part) =>
        drawn[part] === '' ? null : <path key={part} className={`app-spark__${part}`} d={drawn[part]} />,
      )}
    </svg>
  )
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly maximum: number | undefined
}

/** Every part as one path, so that a table of many stays light. */
function pathsOf(points: readonly SparkPoint[], segments: readonly SparkSegment[], frame: Frame) {
  const { x, y, half } = scaleOf(points, segments, frame)
  const drawnAt = (wanted: (point: SparkPoint, index: number) => boolean, radius: number) =>
    points
      .map((point, index) =>
        point.value === null || !wanted(point, index) ? '' : disc(x(index), y(point.value), radius),
      )
      .join('')
  const last = points.findLastIndex(({ value }) => value !== null)
  return {
    band: segments
      .map(({ from, to, lower, upper }) =>
        lower === null || upper === null
          ? ''
          : `M${round(x(from) - half)} ${y(upper)}H${round(x(to) + half)}V${y(lower)}H${round(x(from) - half)}Z`,
      )
      .join(''),
    centre: segments
      .map(({ from, to, centre }) =>
        centre === null ? '' : `M${round(x(from) - half)} ${y(centre)}H${round(x(to) + half)}`,
      )
      .join(''),
    step: segments
      .slice(1)
      .map(({ from }) => `M${round(x(from) - half)} 0V${frame.height}`)
      .join(''),
    line: points
      .map(({ value }, index) =>
        value === null ? '' : `${points[index - 1]?.value == null ? 'M' : 'L'}${x(index)} ${y(value)}`,
      )
      .join(''),
    worse: drawnAt(({ mark }) => mark === 'worse', 2.5),
    better: drawnAt(({ mark }) => mark === 'better', 2.5),
    last: drawnAt(({ mark }, index) => index === last && !mark, 2),
  }
}

/** Limits are drawn within the scale, whatever they are computed as. */
function scaleOf(
  points: readonly SparkPoint[],
  segments: readonly SparkSegment[],
  { width, height, maximum }: Frame,
) {
  const reached = [...points.map(({ value }) => value ?? 0), ...segments.map(({ upper }) => upper ?? 0)]
  const top = maximum ?? Math.max(...reached, 0)
  const step = (width - 2 * EDGE) / Math.max(1, points.length - 1)
  const share = (value: number) => (top === 0 ? 0 : Math.min(1, Math.max(0, value / top)))
  return {
    x: (index: number) => round(EDGE + index * step),
    y: (value: number) => round(height - EDGE - share(value) * (height - 2 * EDGE)),
    half: Math.min(EDGE, step / 2),
  }
}

function disc(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
