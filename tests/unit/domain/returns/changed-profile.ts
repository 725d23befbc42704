import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters } from '@/domain/periods/period'
import { type TypedProfile, changeProfile } from '@/domain/returns/change-profile'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { PERIOD } from '../../../factories/period'

export const [NEXT, LATER] = [addQuarters(PERIOD, 1), addQuarters(PERIOD, 2)]
const quarters = [PERIOD, NEXT, LATER]

export function change(profile: ServiceProfile, typed: TypedProfile) {
  return changeProfile({ framework, profile, quarters }, typed)
}
export const partner = {
  'cordotomy.status': 'partner',
  'cordotomy.partnerName': ' Fenwick ',
  'cordotomy.reportedBy': 'us',
}
