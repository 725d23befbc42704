import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { getOverview } from '@/features/dashboards/get-overview'
import { getProvider } from '@/features/dashboards/get-provider'
import { getReceived } from '@/features/dashboards/get-received'
import { fillIn, openYear, signed } from '../declarations/declaring'
import * as world from './reporting-world'

/** A day of the year after the one in which 2025-26 was declared: before its deadline, after it, and after its close. */
const BEFORE = new Date('2027-05-01T12:00:00Z')
const AFTER = new Date('2027-07-01T12:00:00Z')
const CLOSED = new Date('2028-04-02T12:00:00Z')
const OLDER = { year: '2025-26', met: 10, of: 10, href: '/declarations/ZZ1-2025-26/signed' }
let north: Actor

beforeAll(async () => {
  await world.openWorld()
  await openYear()
  await openYear(known('2026-27'))
  north = await world.aPerson('commissioner', 'NORTH')
  await fillIn(await world.aPerson('service-lead', 'ZZ1'))
  await signed(await world.aPerson('executive', 'ZZ1'))
})

function known(text: string): FinancialYear {
  const year = parseFinancialYear(text)
  if (!year) throw new Error(`${text} is no year`)
  return year
}

/** The same on the page of the provider, in the overview of a span, and on the page to which the overview leads. */
async function standingsOf(providerCode: string, period: string, at: Date) {
  const provider = await getProvider(north, { providerCode, period: '' }, at)
  const overview = await getOverview(north, { period }, at)
  const received = await getReceived(north, { provider: providerCode, period }, at)
  const row = overview?.rows.find((each) => each.providerCode === providerCode)
  return [provider, row, received].map((each) => each && { unsigned: each.unsigned, declared: each.declared })
}

test.each([
  ['not-yet-due', 'not yet due, to be signed by 30 June 2027', BEFORE],
  ['overdue', 'overdue since 30 June 2027, nothing signed', AFTER],
  ['not-received', 'never signed, was due by 30 June 2027', CLOSED],
])('a year that is %s is named before the older one that is signed', async (standing, words, at) => {
  const due = { year: '2026-27', standing, words, href: '/declarations?year=2026-27' }
  const expected = { unsigned: due, declared: expect.objectContaining(OLDER) as unknown }
  expect(await standingsOf('ZZ1', '2026-27', at)).toEqual([expected, expected, expected])
})

test('a year that was signed is all there is to say of it, also beside spans of that year', async () => {
  const [, ...beside] = await standingsOf('ZZ1', '2026-27-Q1', new Date('2026-11-21T12:00:00Z'))
  const expected = { unsigned: null, declared: expect.objectContaining(OLDER) as unknown }
  expect(beside).toEqual([expected, expected])
})

test('a provider that never signed is overdue with nothing before it', async () => {
  const expected = { unsigned: expect.objectContaining({ standing: 'overdue' }) as unknown, declared: null }
  expect(await standingsOf('ZZ10', '2026-27', AFTER)).toEqual([expected, expected, expected])
})
