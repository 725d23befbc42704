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

/** The smallest round number that is not below this one. */
function roundStep(least: number): number {
  if (least <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5].find((each) => each * power >= least * (1 - HAIR)) ?? 10
  return factor * power
}
