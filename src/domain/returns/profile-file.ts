import type { Framework, Offering } from '../catalogue/framework'
import { withFrameworkCode } from '../catalogue/framework-code'
import type { Period } from '../periods/period'
import { type OfferingRecord, type ServiceProfile, offeringIn } from './service-profile'

/** A record of a provider's profile with who made it, and when. The name is kept as it was then. */
export interface RecordedOffering extends OfferingRecord {
  readonly providerCode: string
  readonly recordedByName: string | null
  readonly recordedAt: Date
}

/** The id of a profile: `ZZ1`; of any framework but the first, with its code before that. */
export function profileId({ framework, providerCode }: { framework: string; providerCode: string }): string {
  return withFrameworkCode(framework, providerCode)
}

/** The offerings of which nothing is recorded for a quarter: they count as offered, which somebody should confirm. */
export function unrecordedIn(
  { offerings }: Framework,
  profile: ServiceProfile,
  period: Period,
): readonly Offering[] {
  return offerings.filter(({ code }) => offeringIn(profile, code, period) === null)
}
