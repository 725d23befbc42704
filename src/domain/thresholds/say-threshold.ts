import { sayDate, sayDay } from '../periods/format'
import { parseIsoDate } from '../periods/period'
import { sayMeanDays, sayShare } from '../statistics/format-share'
import type { Assurance, Assured } from './assurance'
import type { Threshold } from './threshold'

type Unit = 'share' | 'days'

/** As many decimals as the database keeps of a level. */
const SCALE = 10_000

/** `at least 80.0%`, `at most 126.0 days`. */
export function sayLevel({ value, direction }: Pick<Threshold, 'value' | 'direction'>, unit: Unit): string {
  const side = direction === 'at-least' ? 'at least' : 'at most'
  const parts = Math.round(value * SCALE)
  return `${side} ${unit === 'share' ? sayShare(parts, SCALE) : `${sayMeanDays(parts, SCALE)} days`}`
}

/** `Local threshold of NORTH: at least 80.0%, from 1 July 2026, set by Ann Lead on 3 June 2026`. */
export function sayThreshold(threshold: Threshold, unit: Unit): string {
  const { authorName, recordedAt, inForceFrom, commissionerCode } = threshold
  const from = parseIsoDate(inForceFrom)
  const whose = commissionerCode === null ? 'for every provider' : `of ${commissionerCode}`
  const since = from ? `, from ${sayDate(from)}` : ''
  return `Local threshold ${whose}: ${sayLevel(threshold, unit)}${since}, set by ${authorName} on ${sayDay(recordedAt)}`
}

/** Beside a mark: `Local threshold, at least 80.0%: will be met if nothing changes`. */
export function sayAssured({ threshold, assurance }: Assured, unit: Unit): string {
  return `Local threshold, ${sayLevel(threshold, unit)}: ${sayAssurance(assurance)}`
}

/** What to expect if nothing changes. */
function sayAssurance(assurance: Assurance): string {
  return {
    pass: 'will be met if nothing changes',
    fail: 'will not be met unless something changes',
    either: 'may or may not be met by chance',
  }[assurance]
}
