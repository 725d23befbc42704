/** Two-sided levels of confidence, and the quantile of the standard normal distribution that belongs to each. */
export const confidences = {
  '95': { share: 0.95, z: 1.959963984540054 },
  '99.8': { share: 0.998, z: 3.090232306167813 },
} as const

export type Confidence = keyof typeof confidences
