import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { SideBySideScreen } from '@/features/dashboards/components/side-by-side-screen'
import { toSideBySide } from '@/features/dashboards/to-side-by-side'
import { getSideBySide } from '@/operations/read/get-side-by-side'
import { asSuperuser } from '../../support/database'
import * as world from './reporting-world'

const { Q1, TODAY, completeReturn, line } = world
let north: Actor
let south: Actor
let national: Actor

const measured = (instrument: string) =>
  line('110', { denominator: '30', paired: '20', numerator: '9', instrument, ...valueSetOf(instrument) })
const valueSetOf = (instrument: string) => (instrument === 'eq-5d-5l' ? { valueSet: 'uk-5l-2026' } : {})

beforeAll(async () => {
  await world.openWorld()
  north = await world.aPerson('commissioner', 'NORTH')
  south = await world.aPerson('commissioner', 'SOUTH')
  national = await world.aPerson('national-analyst')
  for (const [code, instrument] of [
    ['ZZ1', 'eq-5d-5l'],
    ['ZZ10', 'brief-pain-inventory'],
  ] as const) {
    const lead = await world.aPerson('service-lead', code)
    await world.submitWhole(lead, code, Q1, { ...completeReturn, ...measured(instrument) }, world.IN_TIME.Q1)
  }
})

const read = (actor: Actor, providerCodes: readonly string[], period = Q1 as string) =>
  getSideBySide(actor, framework, { providerCodes, period, as: 'latest' }, TODAY)
async function page(actor: Actor, ...codes: string[]) {
  const found = await read(actor, codes)
  if (!found) throw new Error('They see all that they ask for')
  return renderToStaticMarkup(<SideBySideScreen {...toSideBySide(found)} />).replaceAll(/<[^>]+>/g, ' ')
}

test('a column for each, on the lines of the quarter, with every figure and where it came from', async () => {
  const found = await read(north, ['ZZ10', 'ZZ1'])
  const view = found && toSideBySide(found)
  expect(view?.columns.map(({ code }) => code)).toEqual(['ZZ10', 'ZZ1'])
  expect(view?.rows).toHaveLength(12)
  const row = view?.rows.find(({ code }) => code === '106')
  expect(row?.cells.map(({ cell }) => [cell.said.counts, cell.href])).toEqual([
    ['12 of 20', `/dashboards/providers/ZZ10/${Q1}/106`],
    ['12 of 20', `/dashboards/providers/ZZ1/${Q1}/106`],
  ])
  expect(row?.unlike).toBe('')
})

test('figures by different instruments stand beside each other and are said not to be compared', async () => {
  const found = await read(north, ['ZZ1', 'ZZ10'])
  const row = (found && toSideBySide(found))?.rows.find(({ code }) => code === '110')
  expect(row?.unlike).toMatch(/^Not to be compared: the providers used different measures/)
  expect(row?.all).toBeNull()
  expect(row?.cells.every(({ peers }) => peers?.side == null)).toBe(true)
})

test('whoever has sent nothing has states apart, and never a number', async () => {
  const found = await read(national, ['ZZ1', 'ZZ2'])
  const cells = (found && toSideBySide(found))?.rows.map(({ cells: [, other] }) => other?.cell.state)
  expect(new Set(cells)).toEqual(new Set(['missing']))
})

test('somebody else’s provider, and one that there is not, are not there; nor is a quarter that there is not', async () => {
  expect(await read(south, ['ZZ2', 'ZZ1'])).toBeNull()
  for (const codes of [['ZZ1', 'ZZ99'], ['zz1'], ["ZZ1'"]]) expect(await read(national, codes)).toBeNull()
  expect(await read(north, ['ZZ1', 'ZZ10'], '2019-20-Q1')).toBeNull()
})

test('none, one and the same one twice are told what can be compared', async () => {
  expect(await page(north)).toContain('Two to four providers can be seen side by side, and none was chosen')
  for (const codes of [['ZZ1'], ['ZZ1', 'ZZ1']])
    expect(await page(north, ...codes)).toMatch(/only +ZZ1 .* was chosen/)
})

test('of more than four the first four are shown, and the others named', async () => {
  for (const code of ['ZZ21', 'ZZ22', 'ZZ23'])
    await asSuperuser(
      `SELECT register_provider($1, $2, 'North', '2020-04-01'), record_responsibility($3, $1, 'SOUTH', '2020-04-01', NULL)`,
      [code, `Service ${code}`, framework.code],
    )
  const text = await page(national, 'ZZ1', 'ZZ2', 'ZZ10', 'ZZ21', 'ZZ22', 'ZZ23')
  expect(text).toMatch(/Four at most can be seen side by side.* Not shown: +ZZ22 +ZZ23/)
})
