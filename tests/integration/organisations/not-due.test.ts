import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { getHome } from '@/operations/read/get-home'
import { listReturns } from '@/operations/read/list-returns'
import { submitReturn } from '@/operations/submit-return'
import { listOwed } from '@/server/db/owed'
import { withActor } from '@/server/db/transaction'
import { openPeriod, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { showOverview } from '../dashboards/pages'
import { OPEN } from '../../factories/organisations'
import { ZZ1, checked, saveAll, valueOf } from '../returns/entering'
import { keeper } from './keeping'

/** July to September 2026 is the quarter that is submitted, and the one after it is not. */
const NEXT = knownPeriod('2026-27-Q3')
const AFTER = new Date('2027-03-01T10:00:00Z')
const people = await registerOrganisations()
const { keep } = keeper(people.administrator)
await openPeriod(NEXT)
await saveAll(people.lead1)
valueOf(await submitReturn(people.lead1, await checked(people.lead1), OPEN))

const listed = async () => (await listReturns(people.lead1, hsps1767)).headers.map(({ period }) => period)
const atHome = async () =>
  (await getHome(people.north, hsps1767, { session: undefined, most: 1 }, AFTER)).headers.map(
    ({ period }) => period,
  )
/** Of what the worker reminds ZZ1. */
const owed = async () =>
  (await withActor(null, ({ tx }) => listOwed(tx, AFTER)))
    .filter(({ providerCode }) => providerCode === 'ZZ1')
    .map(({ period }) => period)
const stateIn = async (period: string) => {
  const overview = await showOverview(people.north, { period }, AFTER)
  return overview?.rows.find(({ providerCode }) => providerCode === 'ZZ1')?.compliance
}

test('a provider that closes owes nothing after: its later drafts leave every list, and what it submitted stays', async () => {
  expect(await listed()).toEqual([NEXT, PERIOD])
  expect(await stateIn(NEXT)).toMatchObject({ overdue: 1 })
  expect(await owed()).toEqual([NEXT])
  valueOf(await keep('closing', 'ZZ1', { closed: '2026-09-30' }))
  expect(await listed()).toEqual([PERIOD])
  expect(await atHome()).toEqual([PERIOD])
  expect(await owed()).toEqual([])
  expect(await stateIn(NEXT)).toBeUndefined()
  expect(await stateIn(PERIOD)).toMatchObject({ received: 1 })
  // Closed within the quarter it owes it still.
  valueOf(await keep('closing', 'ZZ1', { closed: '2026-10-01' }))
  expect(await listed()).toEqual([NEXT, PERIOD])
  expect(await owed()).toEqual([NEXT])
})

test('with a later first day it owes nothing before, but for what was submitted', async () => {
  valueOf(await keep('closing', 'ZZ1', { closed: '' }))
  valueOf(await keep('details', 'ZZ1', { region: 'North', opened: '2027-01-01' }))
  expect(await listed()).toEqual([ZZ1.period])
})
