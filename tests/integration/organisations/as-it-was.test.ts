import { expect, test } from 'vitest'
import { hsps1767 } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { getReceived } from '@/operations/read/get-received'
import { registerOrganisations } from '../../factories/organisations'
import { showComparison, showOverview } from '../dashboards/pages'
import { valueOf } from '../returns/entering'
import { dayFromToday, faultsOf, keeper } from './keeping'

const PAST = knownPeriod('2021-22-Q1')
const people = await registerOrganisations({ period: PAST })
const { keep } = keeper(people.administrator)
const [yesterday, today] = [await dayFromToday(-1), await dayFromToday(0)]
const { national } = people

await keep('name', 'ZZ1', { name: 'Renamed Service', from: today })
await keep('name', 'SOUTH', { name: 'South of now', from: today })
await keep('responsibility', 'ZZ1', { commissioner: 'SOUTH', from: today })

async function rows(answers: string, period: string = PAST) {
  const overview = await showOverview(national, { period, answers })
  return overview?.rows
    .map(({ providerCode, providerName, commissionerCode }) => [providerCode, providerName, commissionerCode])
    .toSorted()
}

const THEN = [
  ['ZZ1', 'Northern Invented Pain Service', 'NORTH'],
  ['ZZ2', 'Southern Invented Pain Service', 'SOUTH'],
]
const NOW = [
  ['ZZ1', 'Renamed Service', 'SOUTH'],
  ['ZZ2', 'Southern Invented Pain Service', 'SOUTH'],
]

test('a dashboard of the past shows who answered then, and by which name, unless it is asked who does now', async () => {
  expect(await rows('')).toEqual(THEN)
  expect(await rows('now')).toEqual(NOW)
  expect(await rows('then')).toBeUndefined()
  const chosen = await showOverview(national, { period: PAST, commissioner: 'SOUTH', answers: 'now' })
  expect(chosen?.rows).toHaveLength(2)
  expect(chosen?.commissioners).toEqual([{ code: 'SOUTH', name: 'South of now' }])
  expect(await showOverview(national, { period: PAST, commissioner: 'NORTH', answers: 'now' })).toBeNull()
})

test('other pages of a span show the name of then too', async () => {
  const comparison = await showComparison(national, { code: '106', period: PAST })
  expect(comparison?.rows.map(({ providerName }) => providerName)).toEqual(THEN.map(([, name]) => name))
  const received = await getReceived(national, hsps1767, { providerCode: 'ZZ1', period: PAST })
  expect(received?.provider.name).toBe('Northern Invented Pain Service')
})

test('who merged is answered for now by the commissioner of the one that goes on', async () => {
  const fifth = { code: 'ZZ5', name: 'Fifth', region: 'North', opened: '2020-04-01', commissioner: 'NORTH' }
  await keep('new-provider', '', fifth)
  const answersNow = async (code: string) => (await rows('now'))?.find(([each]) => each === code)?.[2]
  expect(await answersNow('ZZ2')).toBe('SOUTH')
  valueOf(await keep('merger', 'ZZ2', { successor: 'ZZ5', from: yesterday }))
  expect(await answersNow('ZZ2')).toBe('NORTH')
  expect(await faultsOf(keep('merger', 'ZZ5', { successor: 'ZZ1', from: yesterday }))).toMatchObject({
    from: expect.stringContaining('ZZ2 merges into it') as string,
  })
  // And on: ZZ1, which South answers for now, goes on as both.
  valueOf(await keep('merger', 'ZZ5', { successor: 'ZZ1', from: today }))
  expect([await answersNow('ZZ2'), await answersNow('ZZ5')]).toEqual(['SOUTH', 'SOUTH'])
  expect((await rows(''))?.map(([code, , commissioner]) => [code, commissioner])).toEqual([
    ['ZZ1', 'NORTH'],
    ['ZZ2', 'SOUTH'],
    ['ZZ5', 'NORTH'],
  ])
})
