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

/** What a small picture of some quarters is drawn from. */
export interface SparkFigures {
  /** Oldest first. */
  readonly points: readonly SparkPoint[]
  readonly segments?: readonly SparkSegment[]
  /** Places beside which something was written. */
  readonly notes?: readonly number[]
  /** The end of the scale, which begins at 0: 1 for a share. Left out, it is the largest that is drawn. */
  readonly maximum?: number | undefined
}

interface Frame {
  readonly width: number
  readonly height: number
}

/** Kept free at every side. */
const EDGE = 4
/** Half as wide as a wedge is. */
const WEDGE = 3

/** What is drawn, from the back to the front. */
export const sparkParts = ['band', 'centre', 'step', 'line', 'note', 'worse', 'better', 'last'] as const

/** As a table shows it, and as the row of a provider's page. */
export const sparkSizes = { small: { width: 72, height: 26 }, wide: { width: 240, height: 44 } } as const

/** The parts of a small picture of which there is any, as paths. */
export type SparkDrawing = Partial<Readonly<Record<(typeof sparkParts)[number], string>>>

/** A small picture as it is drawn in one of its sizes. */
export function drawSpark(figures: SparkFigures, size: keyof typeof sparkSizes): SparkDrawing {
  const all = Object.entries(sparkPaths(figures, sparkSizes[size]))
  return Object.fromEntries(all.filter(([, path]) => path !== ''))
}

/** Every part as one path, so that a table of many stays light; what there is none of is empty. */
export function sparkPaths(
  { points, segments = [], notes = [], maximum }: SparkFigures,
  frame: Frame,
): Readonly<Record<(typeof sparkParts)[number], string>> {
  const places = scaleOf(points, segments, { ...frame, maximum })
  const { x, y } = places
  const drawnAt = (wanted: (point: SparkPoint, index: number) => boolean, radius: number) =>
    points
      .map((point, index) => {
        const isDrawn = point.value !== null && wanted(point, index)
        return isDrawn ? disc(x(index), y(point.value), radius) : ''
      })
      .join('')
  const last = points.findLastIndex(({ value }) => value !== null)
  return {
    ...stretches(segments, places, frame),
    line: joined(points, places),
    note: notes.map((place) => wedge(x(place))).join(''),
    worse: drawnAt(({ mark }) => mark === 'worse', 2.5),
    better: drawnAt(({ mark }) => mark === 'better', 2.5),
    last: drawnAt(({ mark }, index) => index === last && !mark, 2),
  }
}

/** Joined where quarters follow each other. */
function joined(points: readonly SparkPoint[], { x, y }: ReturnType<typeof scaleOf>): string {
  return points
    .map(({ value }, index) =>
      value === null ? '' : `${points[index - 1]?.value == null ? 'M' : 'L'}${x(index)} ${y(value)}`,
    )
    .join('')
}

/** The limits and the centre of each stretch of quarters, and a step where a new one begins. */
function stretches(
  segments: readonly SparkSegment[],
  { x, y, half }: ReturnType<typeof scaleOf>,
  { height }: Frame,
): Readonly<Record<'band' | 'centre' | 'step', string>> {
  const across = ({ from, to }: SparkSegment) => [round(x(from) - half), round(x(to) + half)] as const
  const drawn = segments.map((segment) => {
    const { centre, lower, upper } = segment
    const [left, right] = across(segment)
    return {
      band: lower === null || upper === null ? '' : `M${left} ${y(upper)}H${right}V${y(lower)}H${left}Z`,
      centre: centre === null ? '' : `M${left} ${y(centre)}H${right}`,
      step: `M${left} 0V${height}`,
    }
  })
  const all = (part: 'band' | 'centre' | 'step') => drawn.map((each) => each[part])
  return { band: all('band').join(''), centre: all('centre').join(''), step: all('step').slice(1).join('') }
}

/** Limits are drawn within the scale, whatever they are computed as. */
function scaleOf(
  points: readonly SparkPoint[],
  segments: readonly SparkSegment[],
  { width, height, maximum }: Frame & Pick<SparkFigures, 'maximum'>,
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

function wedge(x: number): string {
  return `M${round(x - WEDGE)} 0h${2 * WEDGE}l${-WEDGE} ${WEDGE + 1}z`
}

function disc(x: number, y: number, radius: number): string {
  return `M${round(x - radius)} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}
