import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { NoticedLook } from './chart'

/** The shape of a noticed quarter: for the better is high where higher is better, and low where lower is. */
export function lookOf(isBetter: boolean, betterWhen: QuarterlyIndicator['betterWhen']): NoticedLook {
  const isHigh = isBetter === (betterWhen === 'higher')
  return `${isBetter ? 'better' : 'worse'}-${isHigh ? 'high' : 'low'}`
}
