/**
 * Two-sided levels of confidence, the quantile of the standard normal distribution that belongs to each, and how improbable
 * by chance alone something must be to lie beyond it.
 */
export const confidences = {
  '95': { share: 0.95, z: 1.959963984540054, beyond: 0.05 },
  '99.8': { share: 0.998, z: 3.090232306167813, beyond: 0.002 },
} as const

export type Confidence = keyof typeof confidences
