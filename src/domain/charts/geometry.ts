import type { Look } from './chart'
import type { ChartLabel } from './labels'

/** For a screen or a sheet of paper, and for a phone. */
export type ChartSize = 'wide' | 'narrow'

/** Everything that is drawn, at its place. Lines are paths in the notation of SVG; numbers have one decimal. */
export interface Geometry {
  readonly width: number
  readonly height: number
  readonly domain: readonly [number, number]
  readonly ticks: readonly { readonly value: number; readonly text: string; readonly at: number }[]
  /** What the points are called on the other axis, where there is room for it. */
  readonly names: readonly { readonly key: string; readonly text: string }[]
  readonly grid: string
  readonly axis: string
  /** Joins points that follow each other. */
  readonly line: string
  readonly whiskers: string
  readonly centre: string
  /** Upper and lower limits of each stretch of quarters. */
  readonly limits: string
  /** Upright lines where something begins or was written. */
  readonly steps: string
  /** What was set locally. */
  readonly levels: string
  readonly labels: readonly ChartLabel[]
  readonly marks: readonly Mark[]
}

export interface Mark {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly look: Look
  /** Null for a gap, which stands on the axis. */
  readonly value: number | null
}

/** The size of the letters of a drawing. */
export const fontSizes = { wide: 14, narrow: 12 } as const

/** Where a drawing's points lie: the sides of the field within its margins. */
export interface Field {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A value's place between two ends of the field, one decimal. */
export function placeOn(
  value: number,
  [from, to]: readonly [number, number],
  domain: Geometry['domain'],
): number {
  const share = Math.min(1, Math.max(0, (value - domain[0]) / (domain[1] - domain[0])))
  return round(from + share * (to - from))
}

export function round(length: number): number {
  return Math.round(length * 10) / 10
}
