import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { sayReceived } from '@/domain/returns/timeliness'
import { toReceiptView } from '@/features/returns/to-receipt-view'
import { toReturnsView } from '@/features/returns/to-returns-view'
import { toTaskListView } from '@/features/returns/to-task-list-view'
import { acceptReturn } from '@/operations/accept-return'
import { openReturn } from '@/operations/open-return'
import { getReceipt } from '@/operations/read/get-receipt'
import { getTaskList } from '@/operations/read/get-task-list'
import { listReturns } from '@/operations/read/list-returns'
import { sendBackReturn } from '@/operations/send-back-return'
import { asSuperuser } from '../../support/database'
import * as world from './reporting-world'
import { showHome, showOrigin, showOverview, showProvider } from './pages'

const { Q2, TODAY } = world
const ID = `ZZ1-${Q2}`
const key = { framework: framework.code, providerCode: 'ZZ1', period: Q2 }
let lead: Actor
let north: Actor

beforeAll(async () => {
  await world.openWorld()
  lead = await world.aPerson('service-lead', 'ZZ1')
  north = await world.aPerson('commissioner', 'NORTH')
  await world.submitWhole(lead, 'ZZ1', Q2, world.completeReturn, world.IN_TIME.Q2)
  await world.correctNumerator(lead, 'ZZ1', '106', 15)
})

const result = (view: { results: readonly { indicator: { code: string }; cell: unknown }[] } | null) =>
  view?.results.find(({ indicator }) => indicator.code === '106')?.cell

test('a commissioner sees a quarter as it was first submitted, and as it stands', async () => {
  const of = (as: string) => showProvider(north, { providerCode: 'ZZ1', period: Q2, as }, TODAY)
  expect(result(await of(''))).toMatchObject({ said: { counts: '15 of 20' } })
  expect(result(await of('first'))).toMatchObject({
    said: { counts: '12 of 20' },
    href: `/dashboards/providers/ZZ1/${Q2}/106?version=1`,
  })
})

test('the overview as first submitted shows the first version, who sent it, and which return is missing', async () => {
  const overview = await showOverview(north, { period: Q2, as: 'first', sort: 'provider' }, TODAY)
  const [row, missing] = overview?.rows ?? []
  expect(row?.returns[0]?.submitted).toMatchObject({ version: 1, at: world.IN_TIME.Q2 })
  expect(row?.cells[5]).toMatchObject({ said: { counts: '12 of 20' } })
  expect(missing?.returns[0]?.submitted).toBeNull()
})

test('a correction is as punctual as its first version, whenever it came', async () => {
  const overview = await showOverview(north, { period: Q2, sort: 'provider' }, TODAY)
  expect(overview?.rows[0]?.returns[0]?.submitted).toMatchObject({
    version: 2,
    late: false,
    firstAt: world.IN_TIME.Q2,
  })
})

test('what came late stays as many days late where everybody is given more time afterwards', async () => {
  await world.submitWhole(
    await world.aPerson('service-lead', 'ZZ10'),
    'ZZ10',
    Q2,
    world.completeReturn,
    new Date('2026-11-14T09:00:00Z'),
  )
  const shown = async () => {
    const provider = await showProvider(north, { providerCode: 'ZZ10', period: Q2 }, TODAY)
    const overview = await showOverview(north, { period: Q2, sort: 'provider' }, TODAY)
    const row = overview?.rows.find(({ providerCode }) => providerCode === 'ZZ10')
    const origin = await showOrigin(north, { provider: 'ZZ10', period: Q2, code: '106', version: '' })
    return [provider?.shown?.submitted, row?.returns[0]?.submitted, origin?.versions[0]].map(
      (received) => received && sayReceived(received),
    )
  }
  const asItCame = ['Late by 3 days', 'Late by 3 days', 'Late by 3 days']
  expect(await shown()).toEqual(asItCame)
  const moved = `UPDATE reporting_window SET deadline_at = deadline_at + $1::interval WHERE period = $2`
  await asSuperuser(moved, ['10 days', Q2])
  expect(await shown()).toEqual(asItCame)
  await asSuperuser(moved, ['-10 days', Q2])
})

test('the origin of a figure says why it was corrected, and what the rules asked', async () => {
  const address = { provider: 'ZZ1', period: Q2, code: '106', version: '' }
  const origin = await showOrigin(north, address)
  expect(origin?.versions.map(({ version, reason }) => [version, reason])).toEqual([
    [2, 'A count was wrong'],
    [1, null],
  ])
  expect(origin?.warnings.every(({ at }) => at.startsWith('106.'))).toBe(true)
})

async function receiptOf(actor: Actor, version?: number) {
  const receipt = await getReceipt(actor, key, version)
  return receipt && toReceiptView(actor, receipt).standing
}

test('a receipt shows every version, what each changed, and whether it is in force', async () => {
  const first = await receiptOf(north, 1)
  expect(first).toMatchObject({ shown: 1, inForce: 2, differences: null, isOwn: false })
  expect(first?.versions.map(({ version, decided }) => [version, decided.length])).toEqual([
    [2, 0],
    [1, 1],
  ])
  const latest = await receiptOf(lead)
  expect(latest).toMatchObject({ shown: 2, isOwn: true, mayReopen: true, mayJudge: false })
  expect(latest?.differences).toMatchObject([
    { at: '106.numerator', before: '12', after: '15' },
    { at: '106.explanation', after: 'Counted again after the correction.' },
  ])
})

async function rowOf(actor: Actor) {
  const read = await listReturns(actor, framework)
  const { rows } = toReturnsView(actor, read, { provider: '', period: '', state: '' })
  return rows?.find(({ returnId }) => returnId === ID)
}

test('an open correction is said to be one wherever the return is listed', async () => {
  const of = async () => (await openReturn(lead, key)).current
  const at = new Date('2026-11-22T10:00:00Z')
  expect(await acceptReturn(north, { ...(await of()), reason: '' }, at)).toMatchObject({ ok: true })
  expect((await rowOf(lead))?.status).toBe('Accepted')
  expect(await sendBackReturn(north, { ...(await of()), reason: 'Count this again' }, at)).toMatchObject({
    ok: true,
  })
  for (const actor of [lead, north]) {
    expect(await rowOf(actor)).toMatchObject({
      status: 'Being corrected: version 2 is in force',
      isDue: true,
    })
  }
  const { groups } = await showHome(lead, { session: undefined, clock: at })
  expect(groups.flatMap(({ tasks }) => tasks)).toContainEqual(
    expect.objectContaining({ href: `/returns/${ID}`, status: { text: 'To\u00a0do', colour: 'blue' } }),
  )
  const tasks = await getTaskList(lead, key)
  expect(tasks && toTaskListView(lead, tasks)).toMatchObject({
    mayReopen: false,
    correction: { version: 2, reason: 'Count this again' },
  })
  expect(await receiptOf(north)).toMatchObject({
    ...{ mayJudge: false, state: 'draft', inForce: 2 },
    correction: { reason: 'Count this again' },
  })
})
