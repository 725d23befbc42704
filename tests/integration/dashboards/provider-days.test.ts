import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { financialYearOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import { exportYear } from '../../support/exported-text'
import { withActor } from '@/server/db/transaction'
import { openWindow } from '@/server/db/windows'
import { asSuperuser } from '../../support/database'
import { showComparison, showOverview, showReceived } from './pages'
import * as world from './reporting-world'

const { Q1, Q2, TODAY } = world
const YEAR = financialYearOf(Q1)
let national: Actor

/** ZZ3 opened in the second quarter, ZZ4 closed in the first, ZZ5 changed its commissioner between the two. */
beforeAll(async () => {
  await world.openWorld()
  national = await world.aPerson('national-analyst')
  await asSuperuser(`INSERT INTO provider VALUES ('ZZ3', 'Opened', 'North', '2026-08-15', NULL),
    ('ZZ4', 'Closed', 'North', '2020-04-01', '2026-05-31'), ('ZZ5', 'Moved', 'North', '2020-04-01', NULL)`)
  await asSuperuser(`INSERT INTO responsibility VALUES ('hsps-1767', 'ZZ3', 'NORTH', '2020-04-01', NULL),
    ('hsps-1767', 'ZZ4', 'NORTH', '2020-04-01', NULL), ('hsps-1767', 'ZZ5', 'NORTH', '2020-04-01', '2026-06-30'),
    ('hsps-1767', 'ZZ5', 'SOUTH', '2026-07-01', NULL)`)
  await asSuperuser(`INSERT INTO service_offering (framework, provider_code, offering, from_period, status, recorded_at)
    VALUES ('hsps-1767', 'ZZ5', 'cordotomy', '2020-21-Q1', 'not-offered', now())`)
  for (const period of [Q1, Q2])
    await withActor(null, ({ tx }) =>
      openWindow(tx, { framework: framework.code, kind: 'quarter', ...exampleWindow(period) }),
    )
})

const overviewOf = (period: string) => showOverview(national, { period, sort: 'provider' }, TODAY)

test('a window asks every provider that was in service on a day of the quarter, and no other', async () => {
  const opened = await asSuperuser<{ of: string }>(
    `SELECT provider_code || ' ' || period AS of FROM quarterly_return WHERE provider_code IN ('ZZ3', 'ZZ4', 'ZZ5') ORDER BY 1`,
  )
  expect(opened.map(({ of }) => of)).toEqual([`ZZ3 ${Q2}`, `ZZ4 ${Q1}`, `ZZ5 ${Q1}`, `ZZ5 ${Q2}`])
})

test.each([
  [Q1, ['ZZ1', 'ZZ2', 'ZZ4', 'ZZ5', 'ZZ10']],
  [Q2, ['ZZ1', 'ZZ2', 'ZZ3', 'ZZ5', 'ZZ10']],
  [YEAR, ['ZZ1', 'ZZ2', 'ZZ3', 'ZZ4', 'ZZ5', 'ZZ10']],
])('of %s the providers of that time are counted', async (period, codes) => {
  expect((await overviewOf(period))?.rows.map(({ providerCode }) => providerCode)).toEqual(codes)
  const comparison = await showComparison(national, { code: '101', period }, TODAY)
  expect(comparison?.rows.map(({ providerCode }) => providerCode)).toEqual(codes)
})

test('a provider stands under the commissioner of that time', async () => {
  const commissionerIn = async (period: string) =>
    (await overviewOf(period))?.rows.find(({ providerCode }) => providerCode === 'ZZ5')?.commissionerCode
  expect([await commissionerIn(Q1), await commissionerIn(Q2), await commissionerIn(YEAR)]).toEqual([
    ...['NORTH', 'SOUTH', 'SOUTH'],
  ])
})

test('quarters before the opening and after the closing are not expected, and nothing of them is missing', async () => {
  const year = await overviewOf(YEAR)
  const rowOf = (code: string) => year?.rows.find(({ providerCode }) => providerCode === code)
  expect(rowOf('ZZ3')?.compliance).toMatchObject({ quarters: 3, received: 0, overdue: 1, notYetDue: 2 })
  expect(rowOf('ZZ4')?.compliance).toMatchObject({ quarters: 1, received: 0, overdue: 1, notYetDue: 0 })
  expect(rowOf('ZZ4')?.cells[0]?.said).toMatchObject({ headline: 'Missing', coverage: '0 of 1 quarter' })
  const closed = await showReceived(national, { provider: 'ZZ4', period: YEAR }, TODAY)
  expect(closed?.quarters.map(({ isAsked }) => isAsked)).toEqual([true, false, false, false])
})

test('what the profile does not offer is not offered, though nothing was submitted, and is no line to come', async () => {
  const overview = await overviewOf(Q2)
  const cells = (code: string) => overview?.rows.find(({ providerCode }) => providerCode === code)
  expect(
    cells('ZZ5')
      ?.cells.map(({ state }) => state)
      .slice(0, 3),
  ).toEqual(['missing', 'not-offered', 'missing'])
  expect(cells('ZZ5')?.compliance).toMatchObject({ linesSupplied: 0, linesExpected: 11 })
  expect(cells('ZZ3')?.compliance).toMatchObject({ linesSupplied: 0, linesExpected: 12 })
})

test('the file of the year has the rows of those in service in it, and says what was never due', async () => {
  const csv = (await exportYear(national, framework, { year: YEAR, format: 'csv' }, TODAY)) ?? ''
  const cellsOf = (provider: string, code: string) =>
    csv.split('\r\n').find((row) => row.startsWith(`${YEAR},${provider},${code},`))
  expect(cellsOf('ZZ4', '101')).toMatch(/,missing,{7}0,1,,.*,0 of 1 quarter,,/)
  expect(cellsOf('ZZ5', '102')).toMatch(/,not-offered,{7}0,0,,.*,No quarter expected,,/)
  expect(cellsOf('ZZ3', '001')).toMatch(/,001,1,not-due,/)
  const before =
    (await exportYear(national, framework, { year: YEAR, format: 'csv' }, new Date('2026-07-02'))) ?? ''
  expect(before.split('\r\n').filter((row) => row.includes(',missing,'))).toEqual([])
})
