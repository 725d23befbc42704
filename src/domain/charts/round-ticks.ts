const MOST_STEPS = 5
/** Room for the last binary digit of a maximum that is a tick itself. */
const HAIR = 1e-9

/**
 * Round numbers from 0 up to the first that is not below the maximum, at most five steps of 1, 2 or 5 times a power of
 * ten, and none smaller than the smallest that means something.
 */
export function roundTicks(maximum: number, smallestStep: number): readonly number[] {
  const step = Math.max(smallestStep, roundStep(maximum / MOST_STEPS))
  const steps = Math.max(1, Math.ceil(maximum / step - HAIR))
  return Array.from({ length: steps + 1 }, (_, count) => Number((count * step).toPrecision(12)))
}

/**
 * Round numbers from the last that is not above the least to the first that is not below the greatest, five steps or six; from 0 where
 * that is hardly further, so that a scale begins elsewhere only where it shows more. 0 <= least <= greatest.
 */
export function roundTicksBetween(least: number, greatest: number, smallestStep: number): readonly number[] {
  if (least <= greatest - least) return roundTicks(greatest, smallestStep)
  const step = Math.max(smallestStep, roundStep((greatest - least) / MOST_STEPS))
  const [first, last] = [Math.floor(least / step + HAIR), Math.ceil(greatest / step - HAIR)]
  const steps = Math.max(1, last - first)
  return Array.from({ length: steps + 1 }, (_, count) => Number(((first + count) * step).toPrecision(12)))
}

/** The smallest round number that is not below this one. */
function roundStep(least: number): number {
  if (least <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5].find((each) => each * power >= least * (1 - HAIR)) ?? 10
  return factor * power
}
