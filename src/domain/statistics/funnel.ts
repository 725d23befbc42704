import { confidences } from './confidence'
import type { Share } from './share'

export interface Limits {
  readonly lower: number
  readonly upper: number
}

/** Limits about a pooled share at so many patients, 0 to 1. */
export interface FunnelLimits {
  readonly '95': Limits
  readonly '99.8': Limits
}

/** How much more providers vary than chance alone leaves. */
export interface Overdispersion {
  /** The mean of squares of the winsorised distances: about 1 where chance alone makes them vary. */
  readonly phi: number
  /** The variance between them, on the scale of the angle; 0 where chance explains it. */
  readonly tau2: number
}

/** What is cut off at each end before the spread is worked out. */
const WINSORISED = 0.1

/**
 * Limits by the normal approximation, p0 +/- z sqrt(p0 (1 - p0) / d), clamped to 0 to 1: `score` (Spiegelhalter 2005, Stat Med
 * 24:1185-202). The pooled share is neither 0 nor 1.
 */
export function scoreLimits(together: Share, patients: number): FunnelLimits {
  const p0 = shareOf(together)
  const reach = Math.sqrt((p0 * (1 - p0)) / patients)
  return limitsBy((z) => ({ lower: Math.max(0, p0 - z * reach), upper: Math.min(1, p0 + z * reach) }))
}

/**
 * Limits on the scale of the angle asin(sqrt(p)), whose variance 1/(4 d) depends on no share, widened by the variance between
 * providers and turned back: `arcsine-od` (Spiegelhalter 2005, Qual Saf Health Care 14:347-51).
 */
export function arcsineLimits(together: Share, patients: number, tau2: number): FunnelLimits {
  const centre = angleOf(shareOf(together))
  const reach = Math.sqrt(1 / (4 * patients) + tau2)
  const turnedBack = (angle: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2
  return limitsBy((z) => ({
    lower: turnedBack(centre - z * reach),
    upper: turnedBack(centre + z * reach),
  }))
}

/**
 * The spread of providers about the pooled share: z_i = (Y_i - asin(sqrt(p0))) / s_i with s = 1/(2 sqrt(n)), winsorised to their
 * 10th and 90th percentiles; phi is the mean of their squares, tau2 = max(0, (N phi - (N - 1)) / (sum w - sum w^2 / sum w)) with w =
 * 1/s^2 where N phi >= N - 1, else 0 (DerSimonian and Laird 1986, as used by Spiegelhalter 2005). Denominators above 0.
 */
export function overdispersionOf(shares: readonly Share[], together: Share): Overdispersion {
  const centre = angleOf(shareOf(together))
  const distances = shares.map(
    (share) => (angleOf(shareOf(share)) - centre) * 2 * Math.sqrt(share.denominator),
  )
  const winsorised = winsorise(distances)
  const weights = shares.map(({ denominator }) => 4 * denominator)
  return overdispersionFrom({
    count: shares.length,
    squares: sum(winsorised.map((distance) => distance ** 2)),
    weights: sum(weights),
    squaredWeights: sum(weights.map((weight) => weight ** 2)),
  })
}

/** The same from the sums alone: of squared distances that are winsorised, of weights 4 d, and of their squares. At least one provider. */
export function overdispersionFrom({
  count,
  squares,
  weights,
  squaredWeights,
}: {
  readonly count: number
  readonly squares: number
  readonly weights: number
  readonly squaredWeights: number
}): Overdispersion {
  const room = weights - squaredWeights / weights
  const excess = squares - (count - 1)
  return { phi: squares / count, tau2: excess > 0 && room > 0 ? excess / room : 0 }
}

/** Values beyond the 10th and the 90th percentile, moved onto them. */
export function winsorise(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((left, right) => left - right)
  const [least, most] = [quantile(sorted, WINSORISED), quantile(sorted, 1 - WINSORISED)]
  return sorted.map((value) => Math.min(most, Math.max(least, value)))
}

/** A quantile of sorted values by linear interpolation: type 7 of Hyndman and Fan 1996 (Am Stat 50:361-5), R's own. At least one. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (at - Math.floor(at)) * (above - below)
}

function limitsBy(limits: (z: number) => Limits): FunnelLimits {
  return { '95': limits(confidences['95'].z), '99.8': limits(confidences['99.8'].z) }
}

function angleOf(share: number): number {
  return Math.asin(Math.sqrt(share))
}

function shareOf({ numerator, denominator }: Share): number {
  return numerator / denominator
}

/** Smallest first, so that the order of the providers decides nothing, not even the last digit. */
function sum(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right).reduce((total, addend) => total + addend, 0)
}
