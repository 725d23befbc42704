import type { Chart } from './chart'

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
