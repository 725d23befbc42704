import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { TypedBoxes } from '@/domain/returns/read-offering'
import { type PostedProfile, changeServiceProfile } from '@/operations/change-service-profile'
import { marksOf } from '@/operations/profile-seen'
import { listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { aTypedProfile } from '../../factories/typed-profile'
import { valueOf } from '../returns/entering'

export const people = await registerOrganisations()
export const { gatekeeper1, lead1 } = people

/** The form as somebody has it who opened the page now, with these boxes touched. */
export async function opened(boxes: TypedBoxes, fromPeriod: string = PERIOD): Promise<PostedProfile> {
  const records = await stored()
  const typed = aTypedProfile(records, { boxes, fromPeriod })
  return { framework: framework.code, providerCode: 'ZZ1', seen: marksOf(records), ...typed }
}

export const stored = () => withActor(people.auditor, ({ tx }) => listOfferings(tx, framework.code, ['ZZ1']))

export const change = async (boxes: TypedBoxes, fromPeriod?: string) =>
  valueOf(await changeServiceProfile(gatekeeper1, await opened(boxes, fromPeriod), OPEN))
