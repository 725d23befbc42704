import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { OfferingRecord } from '@/domain/returns/service-profile'
import { beginning } from './organisations'
import type { DemoProvider } from './providers'

/** What a provider offers, from the beginning of the demo on. */
export function profileOf({ without }: DemoProvider): readonly OfferingRecord[] {
  return framework.offerings.map(({ code }) => ({
    offering: code,
    fromPeriod: knownPeriod(beginning.period),
    status: without.includes(code) ? 'not-offered' : 'here',
    partnerName: null,
    reportedBy: null,
    completionRule:
      code === 'programme' ? 'At least 75% of sessions attended, and not withdrawn by choice.' : null,
  }))
}
