import type { Actor } from '@/domain/access/actor'
import { openReturn } from '@/operations/open-return'
import { recordServiceProfile } from '@/operations/record-service-profile'
import { sendBackReturn } from '@/operations/send-back-return'
import { anOffering } from '../../factories/draft-return'
import * as world from '../dashboards/reporting-world'
import { valueOf } from '../returns/entering'

const { IN_TIME, Q2, completeReturn } = world
const PROFILE_CHANGED = new Date('2026-11-06T09:00:00Z')
const SENT_BACK = new Date('2026-11-05T14:05:00Z')

const people: Record<string, Actor> = {}

export function who(name: string): Actor {
  const found = people[name]
  if (!found) throw new Error(`Nobody is called ${name}`)
  return found
}

/** Three services that sent a quarter; one was sent back, and its profile changed. */
export async function openVisits() {
  await world.openWorld()
  for (const provider of ['ZZ1', 'ZZ2', 'ZZ10']) {
    people[`lead ${provider}`] = await world.aPerson('service-lead', provider)
    await world.submitWhole(who(`lead ${provider}`), provider, Q2, completeReturn, IN_TIME.Q2)
  }
  people['colleague'] = await world.aPerson('contributor', 'ZZ1')
  people['gatekeeper'] = await world.aPerson('gatekeeper', 'ZZ1')
  people['north'] = await world.aPerson('commissioner', 'NORTH')
  people['south'] = await world.aPerson('commissioner', 'SOUTH')
  people['analyst'] = await world.aPerson('national-analyst')
  people['auditor'] = await world.aPerson('auditor')
  const { revision } = (
    await openReturn(who('lead ZZ1'), { framework: 'hsps-1767', providerCode: 'ZZ1', period: Q2 })
  ).current
  const posted = {
    framework: 'hsps-1767',
    providerCode: 'ZZ1',
    period: Q2,
    revision,
    reason: 'The count of 106 was wrong.',
  }
  valueOf(await sendBackReturn(who('north'), posted, SENT_BACK))
  const records = [anOffering({ offering: 'pain-management-programme' })]
  const of = { framework: 'hsps-1767', providerCode: 'ZZ1' }
  valueOf(await recordServiceProfile(who('gatekeeper'), of, records, PROFILE_CHANGED))
}
