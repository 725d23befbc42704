import { beforeAll, expect, test } from 'vitest'
import { type Actor, reachOf } from '@/domain/access/actor'
import { numberIn } from '@/domain/kinds/field'
import { keptHistories } from '@/server/db/kept-histories'
import { type HistoriesAsked, listLineHistories } from '@/server/db/line-histories'
import type { Scope } from '@/server/db/scope'
import { withActor } from '@/server/db/transaction'
import { asSuperuser } from '../../support/database'
import { questionsOf } from './counting-statements'
import * as world from './reporting-world'

const { Q1, Q2 } = world
const framework = 'hsps-1767'
const people: Record<string, Actor> = {}

beforeAll(async () => {
  await world.openWorld()
  people['lead1'] = await world.aPerson('service-lead', 'ZZ1')
  people['lead10'] = await world.aPerson('service-lead', 'ZZ10')
  people['north'] = await world.aPerson('commissioner', 'NORTH')
  people['south'] = await world.aPerson('commissioner', 'SOUTH')
  people['national'] = await world.aPerson('national-analyst')
  await world.submitWhole(person('lead1'), 'ZZ1', Q1, world.completeReturn, world.IN_TIME.Q1)
  await world.submitWhole(person('lead1'), 'ZZ1', Q2, world.completeReturn, world.IN_TIME.Q2)
  await world.submitWhole(person('lead10'), 'ZZ10', Q2, world.completeReturn, world.IN_TIME.Q2)
})

function person(name: string): Actor {
  const found = people[name]
  if (!found) throw new Error(`${name} is nobody`)
  return found
}

async function historiesOf(name: string, asked: HistoriesAsked & { scope?: Scope } = {}) {
  const scope = asked.scope ?? reachOf(person(name), 'return:read-submitted', framework)
  const found = await withActor(person(name), ({ tx }) => listLineHistories(tx, framework, scope, asked))
  return found()
}

/** The numerator of a line, quarter by quarter. */
async function numerators(asked: HistoriesAsked, code = '106') {
  const lines = (await historiesOf('national', asked)).get('ZZ1')?.get(code) ?? []
  return lines.map(({ period, figures }) => [period, numberIn(figures, 'numerator')])
}

test('a history holds every quarter of a line in order, what was chosen, and nothing that somebody wrote', async () => {
  const histories = await historiesOf('national')
  expect([...histories.keys()].toSorted()).toEqual(['ZZ1', 'ZZ10'])
  expect(await numerators({})).toEqual([
    [Q1, 12],
    [Q2, 12],
  ])
  const [first] = histories.get('ZZ1')?.get('110') ?? []
  expect(first).toMatchObject({
    state: 'value',
    figures: { denominator: 30, numerator: 10, instrument: 'sf-12' },
  })
  expect(JSON.stringify([...(histories.get('ZZ1')?.values() ?? [])])).not.toContain('looked up again')
})

test('one question, which is answered from what is kept as long as nothing was submitted', async () => {
  const first = await historiesOf('national')
  expect(await questionsOf(() => historiesOf('national'))).toHaveLength(2)
  const again = await historiesOf('national')
  expect(again.get('ZZ1')).toBe(first.get('ZZ1'))
  expect(again.get('ZZ10')).toBe(first.get('ZZ10'))
})

test('what is kept answers nobody whose own question does not name it, whichever of the fences is down', async () => {
  await historiesOf('national')
  expect([...(await historiesOf('lead1')).keys()]).toEqual(['ZZ1'])
  expect([...(await historiesOf('south')).keys()]).toEqual([])
  // The database alone: somebody asks for everybody's.
  expect([...(await historiesOf('lead10', { scope: 'all' })).keys()]).toEqual(['ZZ10'])
  // The scope alone: the database shows everything.
  const narrow = await historiesOf('national', { scope: ['ZZ10'] })
  expect([...narrow.keys()]).toEqual(['ZZ10'])
})

test('whoever is shown that a quarter was submitted is shown its lines: what is kept is asked for by the one, and holds the other', async () => {
  const policies = await asSuperuser<{ qual: string }>(
    `SELECT DISTINCT qual FROM pg_policies WHERE cmd = 'SELECT' AND 'assurance_app' = ANY (roles) AND tablename IN ('quarterly_return', 'submission', 'submitted_line')`,
  )
  expect(policies).toHaveLength(1)
})

test('a correction is another history of its provider, beside the first version and what stood at a moment', async () => {
  const before = await historiesOf('national')
  const moment = new Date('2026-11-20T09:59:00Z')
  await world.correctNumerator(person('lead1'), 'ZZ1', '106', 15)
  const after = await historiesOf('national')
  expect(after.get('ZZ10')).toBe(before.get('ZZ10'))
  expect(await numerators({})).toEqual([
    [Q1, 12],
    [Q2, 15],
  ])
  expect((await numerators({ shown: 'first' }))[1]).toEqual([Q2, 12])
  expect((await numerators({ at: moment }))[1]).toEqual([Q2, 12])
  expect(await numerators({ at: new Date('2026-10-01T09:00:00Z') })).toEqual([[Q1, 12]])
  expect((await historiesOf('national', { shown: 'first' })).get('ZZ1')).toBe(before.get('ZZ1'))
})

test('what was known to a question is answered from it, although it was forgotten since', async () => {
  const before = await historiesOf('national')
  const found = await withActor(person('national'), ({ tx }) => listLineHistories(tx, framework, 'all'))
  keptHistories().forgetAll()
  expect(found().get('ZZ1')).toBe(before.get('ZZ1'))
  expect((await historiesOf('national')).get('ZZ1')).toEqual(before.get('ZZ1'))
})
