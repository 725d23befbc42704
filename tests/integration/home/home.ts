import type { Actor } from '@/domain/access/actor'
import type { Role } from '@/domain/access/roles'
import { asSuperuser } from '../../support/database'
import { showHome } from '../dashboards/pages'
import * as world from '../dashboards/reporting-world'
import { openYear } from '../declarations/declaring'
import { backSince } from './visits'

const { IN_TIME, Q1, Q2, completeReturn } = world
export const { TODAY } = world
export const people = new Map<Role, Actor>()

export function actorOf(role: Role): Actor {
  const found = people.get(role)
  if (!found) throw new Error(`Nobody is ${role}`)
  return found
}

export async function homeOf(role: Role) {
  await asSuperuser('DELETE FROM session')
  const session = await backSince(actorOf(role), '2026-07-15T10:00:00Z')
  return showHome(actorOf(role), { session, clock: TODAY })
}

/** One person of each role, and returns that some of them sent. */
export async function openHomes() {
  await world.openWorld()
  await openYear()
  const lead = await world.aPerson('service-lead', 'ZZ1')
  const lead10 = await world.aPerson('service-lead', 'ZZ10')
  await world.submitWhole(lead10, 'ZZ10', Q1, completeReturn, IN_TIME.Q1)
  await world.submitWhole(lead10, 'ZZ10', Q2, completeReturn, TODAY)
  await world.submitWhole(lead, 'ZZ1', Q1, completeReturn, new Date('2026-07-20T09:00:00Z'))
  people.set('service-lead', lead)
  for (const role of ['contributor', 'gatekeeper', 'executive'] as const)
    people.set(role, await world.aPerson(role, 'ZZ1'))
  people.set('commissioner', await world.aPerson('commissioner', 'NORTH'))
  for (const role of ['national-analyst', 'auditor', 'administrator'] as const)
    people.set(role, await world.aPerson(role))
}
