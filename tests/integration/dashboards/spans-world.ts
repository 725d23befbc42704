import type { Actor } from '@/domain/access/actor'
import { showOverview } from './pages'
import * as world from './reporting-world'

const { Q1, Q2, TODAY, completeReturn, line } = world

/** Two services: ZZ1 sent the first quarter in time and the second late, ZZ10 the second alone, without 109. */
export async function openSpans() {
  await world.openWorld()
  const lead = await world.aPerson('service-lead', 'ZZ1')
  const other = await world.aPerson('service-lead', 'ZZ10')
  const north = await world.aPerson('commissioner', 'NORTH')
  const south = await world.aPerson('commissioner', 'SOUTH')
  const national = await world.aPerson('national-analyst')
  await world.submitWhole(lead, 'ZZ1', Q1, completeReturn, world.IN_TIME.Q1)
  await world.submitWhole(lead, 'ZZ1', Q2, completeReturn, new Date('2026-11-20T09:00:00Z'))
  const states = {
    ...completeReturn,
    ...line('106', { denominator: '30', numerator: '15' }),
    ...line('109', { denominator: '', numerator: '', reason: 'System failure' }, 'not-available'),
    '109.instruments': '',
  }
  await world.submitWhole(other, 'ZZ10', Q2, states, world.IN_TIME.Q2)
  return { lead, other, north, south, national }
}

export const overviewOf = (actor: Actor, asked: Parameters<typeof showOverview>[1]) =>
  showOverview(actor, asked, TODAY)
