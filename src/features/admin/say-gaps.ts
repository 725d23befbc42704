import type { Unasked } from '@/domain/organisations/standing'
import { sayPeriodOrYear } from '@/domain/periods/format'

const MOST_NAMED = 3

/** What is open and asked of nobody, since no commissioner answers for a provider in it; empty where there is no such gap. */
export function sayGaps(unasked: readonly Unasked[]): string {
  const codes = [...new Set(unasked.map(({ providerCode }) => providerCode))]
  const said = codes.slice(0, MOST_NAMED).map((code) => {
    const periods = unasked.filter(({ providerCode }) => providerCode === code)
    return ` ${code} is not asked for ${periods.map(({ period }) => sayPeriodOrYear(period)).join(', ')}: nobody answers for it then.`
  })
  const more = codes.length - MOST_NAMED
  return said.join('') + (more > 0 ? ` The same of ${more} more.` : '')
}
