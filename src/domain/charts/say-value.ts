import { sayDaysLimit, sayLimit } from '../statistics/format-share'
import type { Chart } from './chart'

/** A value of a chart as its tables and labels say it: `60.0%`, `84.2 days`, `3 events`. */
export function sayValue(value: number, unit: Chart['unit']): string {
  if (unit === 'share') return sayLimit(value)
  return unit === 'days' ? `${sayDaysLimit(value)} days` : sayEvents(value)
}

/** `1 event`, `3 events`, `2.5 events`. */
export function sayEvents(count: number): string {
  return count === 1 ? '1 event' : `${count.toLocaleString('en-GB')} events`
}

/** From here on a number would be wider than the margin, and is shortened. */
const TOO_WIDE = 10_000

/** A tick of the axis: `40%`, `1,200`, `50K`. */
export function sayTick(value: number, unit: Chart['unit']): string {
  if (unit === 'share') return `${Math.round(value * 100)}%`
  return value < TOO_WIDE ? value.toLocaleString('en-GB') : `${value / 1000}K`
}
