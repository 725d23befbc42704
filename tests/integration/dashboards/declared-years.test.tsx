import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { fillIn, openYear, signed } from '../declarations/declaring'
import * as world from './reporting-world'
import { showCompliance, showProvider, showReceived } from './pages'
import { DeclaredYears, type DeclaredYearsProps } from '@/features/dashboards/components/declared-years'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'

/** A day of the year after the one in which 2025-26 was declared: before its deadline, after it, and after its close. */
const BEFORE = new Date('2027-05-01T12:00:00Z')
const AFTER = new Date('2027-07-01T12:00:00Z')
const CLOSED = new Date('2028-04-02T12:00:00Z')
const OLDER = '<a href="/declarations/ZZ1-2025-26/signed">2025-26: 10 of 10 met, signed on time</a>'
const inParts = (...parts: string[]) =>
  `<span class="app-figure">${parts.map((part) => `<span class="app-figure__part">${part}</span>`).join('')}</span>`
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

const said = (years: DeclaredYearsProps) => renderToStaticMarkup(<DeclaredYears {...years} />)

/** The same on the page of the provider, in the compliance of a span, and on the page to which that leads. */
async function standingsOf(providerCode: string, period: string, at: Date) {
  const provider = await showProvider(north, { providerCode, period: '' }, at)
  const compliance = await showCompliance(north, { period }, at)
  const received = await showReceived(north, { provider: providerCode, period }, at)
  const row = compliance?.rows.find((each) => each.providerCode === providerCode)
  return [provider, row, received].map((each) => each && said({ ...each, at, framework: framework.code }))
}

test.each([
  ['not-yet-due', 'not yet due, to be signed by 30 June 2027', BEFORE],
  ['overdue', '<strong>overdue since 30 June 2027, nothing signed</strong>', AFTER],
  ['not-received', '<strong>never signed, was due by 30 June 2027</strong>', CLOSED],
])('a year that is %s is named before the older one that is signed', async (_, words, at) => {
  const due = `<a href="/declarations?year=2026-27">2026-27</a>: ${words}`
  const expected = inParts(due, OLDER)
  expect(await standingsOf('ZZ1', '2026-27', at)).toEqual([expected, expected, expected])
})

test('a year that was signed is all there is to say of it, also beside spans of that year', async () => {
  const [, ...beside] = await standingsOf('ZZ1', '2026-27-Q1', new Date('2026-11-21T12:00:00Z'))
  expect(beside).toEqual([inParts(OLDER), inParts(OLDER)])
})

test('a provider that never signed is overdue with nothing before it', async () => {
  const standings = await standingsOf('ZZ10', '2026-27', AFTER)
  const words = '<strong>overdue since 30 June 2027, nothing signed</strong>'
  const expected = inParts(`<a href="/declarations?year=2026-27">2026-27</a>: ${words}`)
  expect(standings).toEqual([expected, expected, expected])
})
