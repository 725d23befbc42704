import type { Framework, Offering } from '../catalogue/framework'
import type { Period } from '../periods/period'
import type { Malformed } from '../forms/read-figure'
import type { FaultyProfile } from './change-profile'
import type { Fault } from './read-offering'
import { type OfferingRecord, type ServiceProfile, offeringIn } from './service-profile'

/** A record of a provider's profile with who made it, and when. The name is kept as it was then. */
export interface RecordedOffering extends OfferingRecord {
  readonly providerCode: string
  readonly recordedByName: string | null
  readonly recordedAt: Date
}

/** Everything that may keep a profile from changing, apart from bugs. */
export type ProfileFailure =
  /** Not there and not yours are one and the same. */
  | { readonly kind: 'not-found' }
  | Malformed
  | FaultyProfile
  /** Somebody recorded these in the meantime; and this would be wrong with the form besides. */
  | {
      readonly kind: 'changed-elsewhere'
      readonly since: readonly RecordedOffering[]
      readonly faults: readonly Fault[]
    }

/** The offerings of which nothing is recorded for a quarter: they count as offered, which somebody should confirm. */
export function unrecordedIn(
  { offerings }: Framework,
  profile: ServiceProfile,
  period: Period,
): readonly Offering[] {
  return offerings.filter(({ code }) => offeringIn(profile, code, period) === null)
}
