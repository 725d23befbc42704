import type { Share } from '@/domain/statistics/share'

/** Some of several. */
export function share(numerator: number, denominator: number): Share {
  return { numerator, denominator }
}
