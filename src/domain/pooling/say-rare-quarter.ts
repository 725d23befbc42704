import { sayPeriod } from '../periods/format'
import type { Share } from '../statistics/share'
import type { RareQuarter } from './rare-quarter'

/** What a quarter with too many rare events is seen against. */
export function sayRareQuarter({ period, own, before, quarters }: RareQuarter): string {
  return (
    `${sayPeriod(period)} has ${sayCounts(own)}, after ${sayCounts(before)} in the ${quarters} quarters with figures before it. ` +
    'So many come at most 1 time in 200 by chance (Fisher’s exact test).'
  )
}

function sayCounts({ numerator, denominator }: Share): string {
  return `${numerator.toLocaleString('en-GB')} among ${denominator.toLocaleString('en-GB')}`
}
