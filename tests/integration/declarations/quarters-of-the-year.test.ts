import { beforeEach, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import { type Period, addYears, periodsOf } from '@/domain/periods/period'
import { exampleWindow } from '@/domain/periods/timetable'
import type { Typed } from '@/domain/forms/read-boxes'
import { reopenReturn } from '@/operations/reopen-return'
import { submitReturn } from '@/operations/submit-return'
import { YEAR } from '../../factories/declaration'
import { openPeriod } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { postedOf } from '../returns/deciding'
import { checked, saveAll, save as saveSection, valueOf } from '../returns/entering'
import { KEY, beginAgain, fillIn, openYear, read, save } from './declaring'
import { warnings, NOT_MET, typed, lead1 } from './warned'
const LAST = addYears(YEAR, -1)
await openYear()
await openYear(LAST)
beforeEach(beginAgain)

/** Said in the quarters whose surveys differ much from those before. */
const WHY = {
  '204.explanation': 'The clinic moved and few were asked',
  '205.explanation': 'The clinic moved and few were asked',
}

test("the year's submitted quarters reach the rules, and no draft and no quarter of another year", async () => {
  await fillIn(lead1)
  valueOf(await save(lead1, '203', typed('203', NOT_MET)))
  const [first, second] = periodsOf(YEAR)
  const [other] = periodsOf(LAST)
  if (!first || !second || !other) throw new Error('A year has quarters')
  for (const period of [first, second, other]) {
    await openPeriod(period)
    await saveAll(lead1, aFullReturn(period), { ...KEY, period })
  }
  await submitQuarter(other)
  expect(await warnings()).toEqual([])
  await submitQuarter(first)
  expect((await read(lead1)).quarters.map(({ period }) => period)).toEqual(
    Array.from({ length: 12 }, () => first),
  )
  expect(await warnings()).toEqual(['X10 203.status'])
  await submitQuarter(second, { '204.numerator': '1', '205.numerator': '1', ...WHY })
  expect(await warnings()).toEqual(['X12 202.status', 'X13 201.status', 'X10 203.status'].toSorted(byPart))
  const said = await read(lead1)
  const x12 = declarationFindings({ ...said, framework }, said.current, '2026-05-10').find(
    ({ code }) => code === 'X12',
  )
  expect(x12?.message).toContain('29 of 70')
})

const byPart = (left: string, right: string) => (left.slice(4) < right.slice(4) ? -1 : 1)

test('a quarter that was corrected counts as it was last submitted', async () => {
  await fillIn(lead1)
  valueOf(await save(lead1, '203', typed('203', NOT_MET)))
  const period = periodsOf(YEAR)[2]
  if (!period) throw new Error('A year has quarters')
  await openPeriod(period)
  await saveAll(lead1, aFullReturn(period), { ...KEY, period })
  await submitQuarter(period, WHY)
  const key = { ...KEY, period }
  const later = new Date(exampleWindow(period).opensAt.getTime() + 21 * 86_400_000)
  valueOf(await reopenReturn(lead1, await postedOf(lead1, key), later))
  // Other figures are asked about anew.
  await submitQuarter(period, {
    '204.denominator': '36',
    '204.explanation': 'One more form came in by post.',
  })
  const lines = (await read(lead1)).quarters.filter((line) => line.period === period)
  expect(lines).toHaveLength(12)
  expect(lines.find(({ indicator }) => indicator === '204')?.figures['denominator']).toBe(36)
})

async function submitQuarter(period: Period, changes: Typed = {}) {
  const key = { ...KEY, period }
  const open = new Date(exampleWindow(period).opensAt.getTime() + 20 * 86_400_000)
  valueOf(await saveSection(lead1, 'experience', changes, key))
  valueOf(await submitReturn(lead1, await checked(lead1, key, open), open))
}
