/** What a point of a control chart is noticed by, beside its limits or its centre. */
export type ControlRule = 'outside-limits' | 'six-on-one-side' | 'six-one-way' | 'two-of-three'

export interface Signal {
  readonly rule: ControlRule
  readonly side: 'high' | 'low'
  /** Index of the first point of what the rule noticed. */
  readonly from: number
}

export interface ControlLimits {
  readonly centre: number
  /** As computed, not clamped. */
  readonly lower: number
  readonly upper: number
}

/** The constant of limits by moving ranges of two: 3 / d2, with d2 = 1.128 (Wheeler 2000, Understanding Variation). */
const PER_MOVING_RANGE = 2.66
/** Points in a row that are no chance any more, on one side or strictly one way. */
const IN_A_ROW = 6
/** Differences below it, as a part of the largest number, come from adding up binary fractions. */
const HAIR = 1e-12

/**
 * Limits of a chart of individual values and moving ranges: mean plus and minus 2.66 times the mean moving range, no range left
 * out (ruleset `mdc-6`: NHS England, Making Data Count). At least one value; a constant series has limits equal to its mean.
 */
export function xmrLimits(values: readonly number[]): ControlLimits {
  const first = values[0] ?? 0
  if (values.every((value) => value === first)) return { centre: first, lower: first, upper: first }
  let [sum, ranges] = [0, 0]
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0
    sum += value
    if (index > 0) ranges += Math.abs(value - (values[index - 1] ?? 0))
  }
  const centre = sum / values.length
  const reach = (PER_MOVING_RANGE * ranges) / (values.length - 1)
  return { centre, lower: centre - reach, upper: centre + reach }
}

/**
 * What each point is noticed by, in the order of the values. With limits (`mdc-6`): a point outside one (on it is inside); six in a
 * row on one side of the centre (on it breaks the run); six strictly rising or falling; two of three that lie on one side beyond
 * two sigma and not beyond three, a third of the limits' reach being sigma. Without limits, where the centre is a median, the
 * second and the third (Perla, Provost, Murray 2011, BMJ Qual Saf 20:46-51, with six for both).
 */
export function controlSignals(
  values: readonly number[],
  centre: number,
  limits: ControlLimits | null,
): readonly (readonly Signal[])[] {
  const noticed = values.map((): Signal[] => [])
  const hair = HAIR * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const sides = values.map((value) => sideOf(value - centre, hair))
  if (sides.every((side) => side === 0)) return noticed
  const reach = limits ? limits.upper - centre : null
  if (reach !== null) noticeOutside(values, centre, reach + hair, noticed)
  noticeRuns(sides, 0, 'six-on-one-side', noticed)
  noticeRuns(stepsOf(values), 1, 'six-one-way', noticed)
  if (reach !== null) noticeTwoOfThree(values, sides, { centre, reach, hair }, noticed)
  return noticed
}

type Way = -1 | 0 | 1

function sideOf(distance: number, hair: number): Way {
  if (distance > hair) return 1
  return distance < -hair ? -1 : 0
}

/** Which way each value lies from the one before it; the values themselves, so that equal ones are equal. */
function stepsOf(values: readonly number[]): readonly Way[] {
  return values.slice(1).map((value, index) => sideOf(value - (values[index] ?? 0), 0))
}

function nameOf(way: Way): Signal['side'] {
  return way > 0 ? 'high' : 'low'
}

/** Points outside; those that follow each other outside on one side began with the first of them. */
function noticeOutside(values: readonly number[], centre: number, reach: number, noticed: Signal[][]): void {
  let from = 0
  let before: Way = 0
  values.forEach((value, index) => {
    const way = sideOf(value - centre, reach)
    if (way !== before) from = index
    if (way !== 0) noticed[index]?.push({ rule: 'outside-limits', side: nameOf(way), from })
    before = way
  })
}

/** Ways that are the same long enough. Steps lie between two points, so that `more` points belong to a run than it has steps. */
function noticeRuns(ways: readonly Way[], more: 0 | 1, rule: ControlRule, noticed: Signal[][]): void {
  let from = 0
  for (let index = 1; index <= ways.length; index += 1) {
    const way = ways[from] ?? 0
    if (index < ways.length && ways[index] === way) continue
    if (way !== 0 && index - from + more >= IN_A_ROW)
      for (let at = from; at < index + more; at += 1) noticed[at]?.push({ rule, side: nameOf(way), from })
    from = index
  }
}

/** Of three in a row on one side two beyond two sigma, which are the ones that are noticed; beyond three sigma does not count. */
function noticeTwoOfThree(
  values: readonly number[],
  sides: readonly Way[],
  { centre, reach, hair }: { centre: number; reach: number; hair: number },
  noticed: Signal[][],
): void {
  const isFar = values.map((value) => {
    const distance = Math.abs(value - centre)
    return distance > (2 / 3) * reach + hair && distance <= reach + hair
  })
  const from = new Array<number | undefined>(values.length)
  for (let last = 2; last < values.length; last += 1) {
    const side = sides[last] ?? 0
    if (side === 0 || sides[last - 1] !== side || sides[last - 2] !== side) continue
    const far = [last - 2, last - 1, last].filter((index) => isFar[index])
    if (far.length < 2) continue
    for (const index of far) from[index] ??= from[far[0] ?? index] ?? far[0]
  }
  from.forEach((first, index) => {
    if (first !== undefined)
      noticed[index]?.push({ rule: 'two-of-three', side: nameOf(sides[index] ?? 0), from: first })
  })
}
