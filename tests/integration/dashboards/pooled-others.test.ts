import { beforeAll, describe, expect, test } from 'vitest'
import { type Actor, reachOf } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { type PooledOthers } from '@/domain/judgement/national-comparator'
import type { Period } from '@/domain/periods/period'
import { overdispersionFrom, overdispersionOf } from '@/domain/statistics/funnel'
import { type HistoriesAsked } from '@/server/db/line-histories'
import { listHistoriesBesideOthers } from '@/server/db/pooled-others'
import { withActor } from '@/server/db/transaction'
import { questionsOf } from './counting-statements'
import * as world from './reporting-world'

const { Q1, Q2, IN_TIME, completeReturn, line } = world
/** Of those who complete a programme, of 20: far enough apart that there is a spread. */
const COMPLETED = [4, 9, 12, 14, 17, 20]
const OTHERS = COMPLETED.map((_, index) => `ZZ${20 + index}`)
const people: Record<string, Actor> = {}

beforeAll(async () => {
  await world.openWorld(OTHERS)
  people['lead1'] = await world.aPerson('service-lead', 'ZZ1')
  people['north'] = await world.aPerson('commissioner', 'NORTH')
  people['national'] = await world.aPerson('national-analyst')
  people['administrator'] = await world.aPerson('administrator')
  await world.submitWhole(person('lead1'), 'ZZ1', Q2, completeReturn, IN_TIME.Q2)
  for (const [index, code] of OTHERS.entries()) {
    const lead = await world.aPerson('service-lead', code)
    const figures = line('106', { denominator: '20', numerator: String(COMPLETED[index]) })
    const at = (moment: Date) => new Date(moment.getTime() + index * 3_600_000)
    await world.submitWhole(lead, code, Q2, { ...completeReturn, ...figures }, at(IN_TIME.Q2))
    await world.submitWhole(lead, code, Q1, { ...completeReturn, ...inFirst(index) }, at(IN_TIME.Q1))
  }
})

/** In the first quarter one device patient of all is not in the registry, and one service measures 110 by another instrument. */
function inFirst(index: number) {
  return {
    ...line('101', { denominator: '40', numerator: index === 0 ? '39' : '40' }),
    ...line('107', { numerator: '20' }),
    ...line('110', {
      ...{ denominator: '30', numerator: '10', paired: '20' },
      instrument: index === 1 ? 'promis-29' : 'sf-12',
    }),
    '107.explanation': 'These figures were looked up again.',
  }
}

function person(name: string): Actor {
  const found = people[name]
  if (!found) throw new Error(`${name} is nobody`)
  return found
}

async function othersOf(name: string, quarters: readonly Period[] = [Q2], asked: HistoriesAsked = {}) {
  const scope = reachOf(person(name), 'return:read-submitted', framework.code)
  const read = await withActor(person(name), ({ tx }) =>
    listHistoriesBesideOthers(tx, framework, scope, quarters, asked),
  )
  return read().others
}

const sumsOf = async (code: string, quarters?: readonly Period[], asked?: HistoriesAsked) =>
  (await othersOf('north', quarters, asked))?.get(code)?.sums

describe('what a commissioner is told of the providers of others', () => {
  test('is the sum, rounded to the nearest five: 76 of 120 completed, and 75 of 120 are told', async () => {
    expect(await sumsOf('106')).toMatchObject({
      ...{ definitionVersion: 1, providers: 6 },
      figures: { numerator: 75, denominator: 120 },
    })
    expect(COMPLETED.reduce((sum, completed) => sum + completed, 0)).toBe(76)
  })

  test('is nothing of a count from one to seven: six devices removed', async () => {
    expect(await sumsOf('105')).toBeNull()
  })

  test('is nothing of a line whose counts another repeats that is withheld: one of 240 was not in the registry', async () => {
    for (const code of ['101', '105', '107']) expect(await sumsOf(code, [Q1]), code).toBeNull()
    expect(await sumsOf('101')).toMatchObject({ figures: { numerator: 145, denominator: 240 } })
    expect(await sumsOf('107')).toMatchObject({ figures: { numerator: 110, denominator: 145 } })
  })

  test('is no total of waits, but their mean to a tenth of a day', async () => {
    expect(await sumsOf('103')).toMatchObject({ figures: { totalDays: 84.3 * 240, patients: 240 } })
  })

  test('is nothing where fewer than five have figures', async () => {
    const fourth = new Date(IN_TIME.Q2.getTime() + 3.5 * 3_600_000)
    expect(await sumsOf('106', [Q2], { at: fourth })).toBeNull()
    const fifth = new Date(IN_TIME.Q2.getTime() + 4.5 * 3_600_000)
    expect(await sumsOf('106', [Q2], { at: fifth })).toMatchObject({ providers: 5 })
  })

  test('is that they are unlike, and no more, where they were measured by different instruments', async () => {
    expect((await othersOf('north', [Q1]))?.get('110')).toEqual({
      indicator: '110',
      isUnlike: true,
      sums: null,
    })
    expect(await sumsOf('110')).toMatchObject({
      figures: { numerator: 60, denominator: 180, instrument: 'sf-12' },
    })
  })

  test('lets nobody have a count by taking their own away: every count of every span is a multiple of five', async () => {
    for (const quarters of [[Q1], [Q2], [Q1, Q2]])
      for (const { sums } of (
        (await othersOf('north', quarters)) ?? new Map<string, PooledOthers>()
      ).values())
        for (const [box, figure] of Object.entries(sums?.figures ?? {}))
          if (typeof figure === 'number' && box !== 'totalDays') expect(figure % 5, box).toBe(0)
  })

  test('says how far they lie apart, as those who see them work it out', async () => {
    const shares = COMPLETED.map((numerator) => ({ numerator, denominator: 20 }))
    const exact = overdispersionOf(shares, { numerator: 76, denominator: 120 })
    const spread = (await sumsOf('106'))?.spread
    if (!spread) throw new Error('Six services have twenty patients each')
    expect(overdispersionFrom(spread).phi).toBeCloseTo(exact.phi, 1)
    expect(overdispersionFrom(spread).tau2).toBeCloseTo(exact.tau2, 2)
    expect(exact.tau2).toBeGreaterThan(0.03)
  })
})

test('nothing to whoever sees all of them by name, and nothing to whoever sees no figures', async () => {
  expect(await othersOf('national')).toBeNull()
  for (const name of ['national', 'administrator'])
    expect(
      await withActor(
        person(name),
        ({ tx }) => tx.$queryRaw`
      SELECT * FROM pooled_others('hsps-1767', ARRAY['2026-27-Q2'], '{}', '{}', 'latest', NULL)`,
      ),
    ).toEqual([])
})

test('those of one service are told of all others, a commissioner’s neighbour among them; one question for both', async () => {
  expect((await othersOf('lead1'))?.get('106')?.sums?.providers).toBe(6)
  expect(await questionsOf(() => othersOf('north'))).toHaveLength(2)
})
