import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { groupOf, linkedGroups, linkedLines } from '@/domain/sharing/linked-lines'
import { shareYear } from '@/domain/sharing/share-year'
import { sharedCells } from '@/domain/sharing/shared-columns'
import { sharedCount } from '@/domain/sharing/shared-count'
import { narrowedBy } from './narrowing'
import { type Own, type WorldYear, aWorld, publishYear, toShareable } from './shared-world'

test('the files of five years leave every small count any of one to seven', () => {
  fc.assert(
    fc.property(aWorld, (world) => {
      expect(narrowedBy(publishYear, world)).toEqual([])
    }),
    { numRuns: 3 },
  )
})

const provider: Own = {
  ...{ devices: 18, inRegistry: 15, explanted: 0, withProfile: 15, entered: 40, completed: 37 },
  ...{ patients: 20, days: 1700 },
}
const quiet: Own = { ...provider, devices: 30, inRegistry: 30, withProfile: 20, completed: 20 }

/** Files that say too much, each in its own way: the solver finds it, or it could find nothing. */
const leaks: Readonly<Record<string, (year: WorldYear, place: number) => string>> = {
  'a total of exact counts': (year, place) =>
    `${publishYear(year, place)} ${year.reduce((sum, { entered }) => sum + entered, 0)}`,
  'a total of counts that were rounded after they were added up': (year, place) =>
    `${publishYear(year, place)} ${sharedCount(year.reduce((sum, { devices }) => sum + devices, 0))}`,
  'lines that repeat each other, withheld one by one': (year, place) =>
    year.map(({ explanted, devices }) => `${sharedCount(explanted)} of ${sharedCount(devices)}`).join() +
    publishYear([], place),
  'counts without regard to what is left of the whole': (year) =>
    year.map(({ completed, entered }) => `${sharedCount(completed)} of ${sharedCount(entered)}`).join(),
  'a share beside counts that are withheld': (year, place) =>
    publishYear(year, place) + year.map(({ completed, entered }) => (completed / entered).toFixed(3)).join(),
  'days beside patients that are withheld': (year, place) =>
    publishYear(year, place) + year.map(({ days, patients }) => Math.round(days / patients)).join(),
}

const few: Own = { ...quiet, patients: 6, days: 606 }

test.each(Object.keys(leaks))('the solver finds %s', (name) => {
  const publish = leaks[name] ?? publishYear
  expect(narrowedBy(publish, [[provider, quiet, few]])).not.toEqual([])
})

test('of the same providers it finds nothing in the files as they are', () => {
  expect(narrowedBy(publishYear, [[provider, quiet, few]])).toEqual([])
})

test('a share and its interval say no more than the rounded counts beside them, for every count to 45', () => {
  const said = new Map<string, string>()
  for (let entered = 1; entered <= 45; entered += 1)
    for (let completed = 0; completed <= entered; completed += 1) {
      const rows = shareYear(toShareable([{ ...quiet, entered, completed }], 0))
      const row = rows.find(({ indicator }) => indicator.code === '106')
      const { numerator, denominator, ...rest } = row
        ? sharedCells(row)
        : { numerator: null, denominator: null }
      const isSmall = [completed, entered, entered - completed].some((count) => count >= 1 && count <= 7)
      expect(numerator === '*', `${completed} of ${entered}`).toBe(isSmall)
      const counts = `${numerator} of ${denominator}`
      const others = JSON.stringify(rest)
      expect(said.get(counts) ?? others, counts).toBe(others)
      said.set(counts, others)
    }
})

test('a mean in whole days leaves every number of patients that is rounded to the same', () => {
  for (const rounded of [10, 15, 60])
    for (const mean of [1, 2, 7, 100, 126, 127]) {
      const possible = Array.from({ length: 70 }, (_, patients) => patients).filter((patients) => {
        const rows = shareYear(toShareable([{ ...quiet, patients, days: mean * patients }], 0))
        const row = rows.find(({ indicator }) => indicator.code === '103')
        const cells = row && sharedCells(row)
        return cells?.denominator === rounded && cells.mean_days === mean
      })
      expect(possible).toHaveLength(5)
    }
})

test('taking the parts away from a total leaves nothing', () => {
  fc.assert(
    fc.property(aWorld, ([year = []]) => {
      const rows = shareYear(toShareable(year, 0))
      for (const code of ['101', '105', '106', '107']) {
        const shown = rows.filter(
          ({ indicator, figures }) => indicator.code === code && figures !== 'withheld' && figures,
        )
        const total = shown.find((row) => row.provider === null)?.figures
        if (!total || total === 'withheld') continue
        const parts = shown.flatMap(({ figures, provider: of }) =>
          of !== null && figures && figures !== 'withheld' ? [figures] : [],
        )
        for (const count of ['numerator', 'denominator'] as const)
          expect(parts.reduce((sum, each) => sum + (each[count] ?? 0), 0)).toBe(total[count])
      }
    }),
    { numRuns: 20 },
  )
})

test('lines that repeat each other’s counts are withheld together, by the definitions alone', () => {
  expect(linkedGroups(framework)).toEqual([['101', '105', '107']])
  expect(groupOf(linkedLines(framework), '107')).toBe('101')
  const rows = shareYear(toShareable([{ ...quiet, explanted: 1 }, quiet], 0))
  const withheld = rows.filter(({ figures }) => figures === 'withheld')
  expect(withheld.map(({ provider: of, indicator }) => `${of} ${indicator.code}`)).toEqual([
    'ZZ0 101',
    'ZZ0 105',
    'ZZ0 107',
  ])
})
