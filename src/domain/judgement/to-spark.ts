import type { Annotation } from '../annotations/annotation'
import type { Period } from '../periods/period'
import { hasLimits } from './segments'
import type { JudgedPoint, OverTime, Segment } from './judged-quarters'

/** What a small picture of some quarters is drawn from. */
export interface Spark {
  readonly points: readonly { readonly value: number | null; readonly mark: 'worse' | 'better' | null }[]
  readonly segments: readonly {
    readonly from: number
    readonly to: number
    readonly centre: number | null
    readonly lower: number | null
    readonly upper: number | null
  }[]
  /** Places beside which something was written; a rebase is the step of a new stretch. */
  readonly notes: readonly number[]
}

/**
 * The judged quarters as places in a row of quarters, which may be fewer than were judged (the last eight) or have gaps. What was
 * noticed is marked only where limits may be drawn, and of a rare event.
 */
export function toSpark(
  overTime: OverTime,
  quarters: readonly Period[],
  annotations: readonly Annotation[] = [],
): Spark {
  const judged = new Map(overTime.points.map((point) => [point.period, point]))
  return {
    points: quarters.map((period) => {
      const point = judged.get(period)
      return { value: point?.value ?? null, mark: point ? markOf(point, overTime) : null }
    }),
    segments: overTime.segments.flatMap((segment) => placeIn(segment, quarters)),
    notes: [
      ...new Set(
        annotations.filter(({ kind }) => kind === 'note').map(({ period }) => quarters.indexOf(period)),
      ),
    ].filter((place) => place >= 0),
  }
}

function markOf({ period, isBetter }: JudgedPoint, { chart, segments }: OverTime): 'worse' | 'better' | null {
  if (isBetter === null) return null
  if (chart !== 'rare' && !hasLimits(segments, period)) return null
  return isBetter ? 'better' : 'worse'
}

function placeIn({ from, to, centre, lower, upper }: Segment, quarters: readonly Period[]) {
  const first = quarters.findIndex((period) => period >= from)
  const last = quarters.findLastIndex((period) => period <= to)
  return first === -1 || last < first ? [] : [{ from: first, to: last, centre, lower, upper }]
}
