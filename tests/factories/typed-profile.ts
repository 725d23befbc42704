import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { TypedProfile } from '@/domain/returns/change-profile'
import { type TypedBoxes, typedOffering } from '@/domain/returns/read-offering'
import { type ServiceProfile, offeringIn } from '@/domain/returns/service-profile'
import { PERIOD } from './period'

type Overrides = Partial<Omit<TypedProfile, 'boxes'>> & { readonly boxes?: TypedBoxes }

/** The form of a profile as it is posted when only some boxes were touched. */
export function aTypedProfile(
  profile: ServiceProfile,
  { boxes = {}, shown = PERIOD, fromPeriod = PERIOD }: Overrides = {},
): TypedProfile {
  const standing = framework.offerings.map((offering) =>
    typedOffering(offering, offeringIn(profile, offering.code, shown)),
  )
  return { fromPeriod, shown, boxes: Object.assign({}, ...standing, boxes) as TypedBoxes }
}
