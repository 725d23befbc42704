import { type Confidence, confidences } from './confidence'
import type { Estimate } from './estimate'

/**
 * Wilson score interval without continuity correction (Wilson 1927, JASA 22:209-12). Chosen over the normal
 * approximation: it stays inside 0 to 1 and holds for small denominators. No estimate for a denominator of 0.
 */
export function wilsonInterval(
  numerator: number,
  denominator: number,
  confidence: Confidence = '95',
): Required<Estimate> | undefined {
  if (denominator === 0) return undefined
  const { z } = confidences[confidence]
  const value = numerator / denominator
  const z2 = z ** 2
  const scale = 1 + z2 / denominator
  const centre = value + z2 / (2 * denominator)
  const spread = z * Math.sqrt((value * (1 - value)) / denominator + z2 / (4 * denominator ** 2))
  // At 0 and at d the limit is exactly 0 or 1; floating point would leave it a hair beside.
  return {
    value,
    lower: numerator === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    upper: numerator === denominator ? 1 : Math.min(1, (centre + spread) / scale),
    method: `wilson-${confidence}/1`,
  }
}
