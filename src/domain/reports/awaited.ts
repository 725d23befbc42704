import { type FinancialYear, type Period, periodsOf } from '../periods/period'
import { sayPeriod } from '../periods/format'
import type { ReturnHeader } from '../returns/return-header'

/** A quarter of a year that keeps its report from being ready, and what it waits for. */
export interface Awaited {
  readonly period: Period
  /** `Quarter 4 of 2025-26 is submitted, and waits for the commissioner to accept it.` */
  readonly said: string
}

/**
 * What is still to come before the report of a provider's year is ready: it is the day on which the last of its quarters is accepted. A
 * quarter before the first that was opened for it is none of its year; one that is to open is.
 */
export function awaitedOf(year: FinancialYear, headers: readonly ReturnHeader[]): readonly Awaited[] {
  const own = new Map(headers.map((header) => [header.period, header]))
  const first = [...own.keys()].toSorted()[0]
  return periodsOf(year).flatMap((period) => {
    const header = own.get(period)
    if (header?.state === 'accepted') return []
    if (!header && first !== undefined && period < first) return []
    return [{ period, said: `${sayPeriod(period)} ${sayWhy(header)}` }]
  })
}

function sayWhy(header: ReturnHeader | undefined): string {
  if (!header) return 'is to come.'
  if (header.state === 'submitted') return 'is submitted, and waits for the commissioner to accept it.'
  return header.version > 0 ? 'is being corrected, and is to be submitted again.' : 'is to be submitted.'
}
