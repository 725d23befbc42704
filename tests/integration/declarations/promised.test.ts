import { expect, test } from 'vitest'
import { standingOf } from '@/domain/actions/action'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { getActions } from '@/operations/read/get-actions'
import { notMet } from '../../factories/declaration'
import { registerOrganisations } from '../../factories/organisations'
import { IN_TIME, LATER, fillIn, openYear, reopen, save, signed } from './declaring'
import { valueOf } from '../returns/entering'

const { lead1, executive1 } = await registerOrganisations()
await openYear()

test('what is promised of an indicator that is Not met becomes an action as it is signed, once for all corrections', async () => {
  await fillIn(lead1, notMet('006'))
  await signed(executive1)
  const actions = async () => (await getActions(lead1, framework, { clock: LATER }))?.actions ?? []
  const [action, ...more] = await actions()
  expect(more).toEqual([])
  expect(action).toMatchObject({ year: '2025-26', source: { kind: 'not-met', indicator: '006' } })
  expect(action && standingOf(action)).toEqual({
    what: 'Write what 006 asks for',
    owner: 'Service lead',
    dueOn: '2026-12-31',
    completed: null,
    told: null,
  })
  expect(action?.entries[0]?.written).toMatchObject({ name: 'executive1', at: IN_TIME })
  valueOf(await reopen(lead1))
  valueOf(await save(lead1, 'documents', { version1: '9' }, LATER))
  await signed(executive1, new Date('2026-05-12T09:00:00Z'))
  expect(await actions()).toEqual([action])
})
