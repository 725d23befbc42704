import { sayMeanDays, sayShare } from '../statistics/format-share'
import type { Chart } from './chart'
import { sayCount } from '../say-count'

/** What counts come to, as every table says it: `60.0%`, `84.2 days`. Whole numbers, denominator > 0. */
export function sayQuotient(numerator: number, denominator: number, unit: 'share' | 'days'): string {
  return unit === 'share' ? sayShare(numerator, denominator) : `${sayMeanDays(numerator, denominator)} days`
}

/** `1 event`, `3 events`, `2.5 events`. */
export function sayEvents(count: number): string {
  return sayCount(count, 'event')
}

/** From 10,000 on a number would be wider than the margin. Written here, because browsers shorten in different ways. */
const shortened = [
  { from: 1e9, by: 1e9, letter: 'B' },
  { from: 1e6, by: 1e6, letter: 'M' },
  { from: 1e4, by: 1e3, letter: 'K' },
] as const

/** A tick of the axis: `40%`, `1,200`, `50K`. */
export function sayTick(value: number, unit: Chart['unit']): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`
  const short = shortened.find(({ from }) => value >= from)
  return short ? `${value / short.by}${short.letter}` : value.toLocaleString('en-GB')
}
