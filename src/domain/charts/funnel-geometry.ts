import type { AmongPeers } from '../judgement/peers'
import { clippedPath } from './clipped-path'
import { round } from './geometry'
import type { ChartLabel } from './labels'
import { placeNames } from './place-names'
import { median } from './median'
import { roundTicks } from './round-ticks'
import { sayTick } from './say-tick'
import { type Scale, endsOf, shareTicks } from './share-scale'

/** A provider of a funnel: how many patients, what it comes to, and how it stands. */
export interface FunnelPoint {
  readonly key: string
  readonly patients: number
  /** 0 to 1. */
  readonly value: number
  readonly look: 'within' | 'beyond-worse' | 'beyond-better' | 'apart-worse' | 'apart-better'
}

/** Everything that is drawn of a funnel. Lines are paths in the notation of SVG. */
export interface FunnelDrawing {
  readonly width: number
  readonly height: number
  /** From which share to which the axis goes: no wider than what is drawn asks for. */
  readonly scale: Scale
  readonly grid: string
  readonly axis: string
  readonly centre: string
  /** 99.8% and 95%, after allowing for the spread between services; and both by chance alone. */
  readonly outer: string
  readonly inner: string
  readonly score: string
  readonly labels: readonly ChartLabel[]
  readonly marks: readonly (FunnelPoint & { readonly x: number; readonly y: number })[]
}

/** For a screen or a sheet of paper: a phone gets the intervals instead. */
const field = { width: 680, height: 268, left: 48, right: 668, top: 22, bottom: 224 } as const
/** As many places as each limit is worked out at; closer together where there are few patients and it bends. */
const STEPS = 48
/** Of the axis of patients. */
const SMALLEST_STEP = 10

/** A funnel: patients to the right, shares upwards, limits about what all come to. Null where no limits exist. */
export function funnelGeometry(
  { limitsAt }: Pick<AmongPeers, 'limitsAt'>,
  centre: Centre,
  points: readonly FunnelPoint[],
): FunnelDrawing | null {
  const most = Math.max(0, ...points.map(({ patients }) => patients))
  if (most === 0 || !limitsAt(most)) return null
  const { width, height, left, right, bottom } = field
  const shares = shareTicks(reachOf(limitsAt, centre, points))
  const ticks = roundTicks(most, SMALLEST_STEP)
  const [scale, end] = [endsOf(shares), ticks.at(-1) ?? most]
  const { x, y } = placesOf(end, scale)
  const marks = points.map((point) => ({ ...point, x: x(point.patients), y: y(point.value) }))
  return {
    ...{ width, height, scale, marks, ...limitPaths(limitsAt, end, { x, y, scale }) },
    grid: shares.map((share) => `M${left} ${y(share)}H${right}`).join(''),
    axis: `M${left} ${bottom}H${right}${ticks.map((tick) => `M${x(tick)} ${bottom}v5`).join('')}`,
    centre: `M${left} ${y(centre.value)}H${right}`,
    labels: [
      ...alongAxes({ ticks, shares }, { x, y }),
      { x: right, y: field.top - 8, anchor: 'end', text: centre.label },
      ...namesOf(marks),
    ],
  }
}

interface Centre {
  readonly value: number
  readonly label: string
}

/** How far the axis of shares has to reach: all figures, what all come to, and the outer limits of a service of middling size. */
function reachOf(
  limitsAt: AmongPeers['limitsAt'],
  { value }: Centre,
  points: readonly FunnelPoint[],
): readonly number[] {
  const outer = limitsAt(median(points.map(({ patients }) => patients)) ?? 0)?.['99.8']
  return [value, ...points.map((point) => point.value), ...(outer ? [outer.lower, outer.upper] : [])]
}

function placesOf(end: number, [from, to]: Scale): Places {
  const { left, right, top, bottom } = field
  return {
    x: (patients) => round(left + (patients / end) * (right - left)),
    y: (share) =>
      round(bottom - ((Math.min(to, Math.max(from, share)) - from) / (to - from)) * (bottom - top)),
  }
}

interface Places {
  readonly x: (patients: number) => number
  readonly y: (share: number) => number
}

function alongAxes(
  { ticks, shares }: { readonly ticks: readonly number[]; readonly shares: readonly number[] },
  { x, y }: Places,
): readonly ChartLabel[] {
  const { left, right, bottom, height } = field
  return [
    ...shares.map((share): ChartLabel => {
      return { x: left - 8, y: y(share) + 5, anchor: 'end', text: sayTick(share, 'share') }
    }),
    ...ticks.map((tick): ChartLabel => {
      return { x: x(tick), y: bottom + 22, anchor: 'middle', text: sayTick(tick, 'events') }
    }),
    { x: right, y: height - 4, anchor: 'end', text: 'Patients' },
  ]
}

/** Only diamonds are named: whoever lies within is found in the table. */
function namesOf(marks: FunnelDrawing['marks']): readonly ChartLabel[] {
  return placeNames(
    marks.filter(({ look }) => look !== 'within'),
    field,
  )
}

/** Limits leave the field where they reach further than its axis, and are never drawn along its edge instead. */
function limitPaths(
  limitsAt: AmongPeers['limitsAt'],
  end: number,
  { x, y, scale }: Places & { readonly scale: Scale },
): Pick<FunnelDrawing, 'outer' | 'inner' | 'score'> {
  const at = Array.from({ length: STEPS }, (_, step) => end * ((step + 1) / STEPS) ** 2)
  const path = (method: 'arcsine-od/1' | 'score/1', level: '95' | '99.8', side: 'lower' | 'upper') => {
    const limits = at.flatMap((patients) => {
      const limit = limitsAt(patients, method)?.[level][side]
      return limit === undefined ? [] : [{ at: patients, value: limit }]
    })
    return clippedPath(limits, scale, { x, y })
  }
  const both = (method: 'arcsine-od/1' | 'score/1', level: '95' | '99.8') =>
    path(method, level, 'lower') + path(method, level, 'upper')
  return {
    outer: both('arcsine-od/1', '99.8'),
    inner: both('arcsine-od/1', '95'),
    score: both('score/1', '99.8'),
  }
}
