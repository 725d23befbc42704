import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Typed } from '@/domain/forms/read-boxes'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { recordProfile } from '../../factories/saving'
import { aTypedProfile } from '../../factories/typed-profile'
import { valueOf } from '../returns/entering'

export const people = await registerOrganisations()
export const { gatekeeper1, lead1 } = people

/** The form as somebody has it who opened the page now, with these boxes touched. */
export async function opened(boxes: Typed, fromPeriod: string = PERIOD) {
  const asked = { providerCode: 'ZZ1', permission: 'profile:record' } as const
  const read = await getServiceProfile(gatekeeper1, framework, asked, OPEN)
  if (!read) throw new Error('The gatekeeper reads the profile')
  const page = aTypedProfile(read.records, { boxes, fromPeriod, revision: read.revision })
  return { framework: framework.code, providerCode: 'ZZ1', ...page }
}

export const stored = () => withActor(people.auditor, ({ tx }) => listOfferings(tx, framework.code, ['ZZ1']))

export const change = async (boxes: Typed, fromPeriod?: string) =>
  valueOf(await recordProfile(gatekeeper1, await opened(boxes, fromPeriod), OPEN))
