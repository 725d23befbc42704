import { expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { acceptReturns } from '@/operations/accept-returns'
import { sendBackReturn } from '@/operations/send-back-return'
import { getJudgedLines } from '@/operations/read/get-judged-lines'
import { listWaiting } from '@/operations/read/list-waiting'
import { registerOrganisations } from '../../factories/organisations'
import { vouchSteadily } from '../../factories/steady-history'
import { asSuperuser } from '../../support/database'
import { REASON, aSubmittedQuarter } from './deciding'
import { digestRows } from './digest'
import { read, valueOf } from './entering'

const { lead1, north, south, national, gatekeeper1 } = await registerOrganisations()

/** What a tick posts: which return, over which revision. */
const tickOf = ({ posted: { reason: _, ...ticked } }: Awaited<ReturnType<typeof aSubmittedQuarter>>) => ticked
const stateOf = async (tick: ReturnType<typeof tickOf>) => (await read(lead1, tick)).current.state

test('many are accepted in one step, each with its own event and its own notice', async () => {
  const [one, two] = [await aSubmittedQuarter(lead1), await aSubmittedQuarter(lead1)]
  const ticked = [tickOf(one), tickOf(two)]
  const waiting = await listWaiting(north, framework, two.later)
  expect(waiting?.map(({ period, isOwn }) => [period, isOwn])).toEqual(
    ticked.map(({ period }) => [period, false]),
  )
  expect(await acceptReturns(north, framework.code, ticked, two.later)).toMatchObject([
    { refused: null },
    { refused: null },
  ])
  expect([await stateOf(tickOf(one)), await stateOf(tickOf(two))]).toEqual(['accepted', 'accepted'])
  for (const [sql, of] of [
    [`SELECT object AS of FROM audit_event WHERE action = 'return-accepted' ORDER BY seq`, 'ZZ1-'],
    [`SELECT DISTINCT href AS of FROM notice WHERE kind = 'return-accepted' ORDER BY href`, '/returns/ZZ1-'],
  ] as const) {
    const rows = await asSuperuser<{ of: string }>(sql)
    expect(rows.map((row) => row.of.slice(of.length, of.length + 10))).toEqual(
      ticked.map(({ period }) => period),
    )
  }
  expect(await listWaiting(north, framework, two.later)).toEqual([])
})

test('one that was sent back meanwhile is said, and the others are accepted', async () => {
  const [stale, other] = [await aSubmittedQuarter(lead1), await aSubmittedQuarter(lead1)]
  valueOf(await sendBackReturn(north, { ...stale.posted, reason: REASON }, stale.later))
  const came = await acceptReturns(north, framework.code, [tickOf(stale), tickOf(other)], other.later)
  expect(came).toMatchObject([
    { key: { period: stale.key.period }, refused: { kind: 'changed-elsewhere', saved: { name: 'north' } } },
    { refused: null },
  ])
  expect([await stateOf(tickOf(stale)), await stateOf(tickOf(other))]).toEqual(['draft', 'accepted'])
})

test('the same ticks again change nothing', async () => {
  const one = await aSubmittedQuarter(lead1)
  await acceptReturns(north, framework.code, [tickOf(one)], one.later)
  const before = await digestRows()
  expect(await acceptReturns(north, framework.code, [tickOf(one)], one.later)).toMatchObject([
    { refused: null },
  ])
  expect(await digestRows()).toEqual(before)
})

test('whoever does not decide about every one of them accepts none', async () => {
  const one = await aSubmittedQuarter(lead1)
  const before = await digestRows()
  for (const actor of [south, national, lead1, gatekeeper1])
    expect(await acceptReturns(actor, framework.code, [tickOf(one)], one.later), actor.name).toBe(null)
  const ofOther = { ...tickOf(one), providerCode: 'ZZ2' }
  expect(await acceptReturns(north, framework.code, [tickOf(one), ofOther], one.later)).toBe(null)
  expect(await acceptReturns(north, 'tiny-100', [tickOf(one)], one.later)).toBe(null)
  expect(await digestRows()).toEqual(before)
  for (const actor of [national, lead1]) expect(await listWaiting(actor, framework, one.later)).toBe(null)
  expect(await listWaiting(south, framework, one.later)).toEqual([])
})

test('one in which a figure stands out is decided about by itself', async () => {
  const one = await aSubmittedQuarter(lead1)
  await vouchSteadily(lead1.personId)
  const lines = await getJudgedLines(north, one.key)
  const flagged = lines?.filter(({ flag }) => flag !== null) ?? []
  expect(flagged.map(({ indicator, overTime }) => [indicator.code, overTime?.mark, overTime?.side])).toEqual([
    ['106', 'worse', 'low'],
  ])
  const came = await acceptReturns(north, framework.code, [tickOf(one)], one.later)
  expect(came).toMatchObject([{ refused: { kind: 'flagged' } }])
  expect(await stateOf(tickOf(one))).toBe('submitted')
})
