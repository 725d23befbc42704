import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { previewServiceProfile } from '@/operations/preview-service-profile'
import { lockProfile } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { anActor } from '../../factories/actors'
import { OPEN } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { opened, stored, change, gatekeeper1, lead1 } from './changing'
import { recordProfile as record } from '../../factories/saving'
/** A second gatekeeper of the same provider: another person who holds the same role. */
const other: Actor = anActor('gatekeeper', ['ZZ1'], { personId: lead1.personId, name: lead1.name })
await asSuperuser(
  `SELECT grant_membership('${other.personId}', 'gatekeeper', '${framework.code}', 'ZZ1', NULL)`,
)
const LATER = new Date('2026-10-21T09:30:00Z')

beforeEach(() => asSuperuser('TRUNCATE service_offering'))

const noDevice = { 'neuromodulation.status': 'not-offered' }

test('the same form posted again changes nothing, by whoever', async () => {
  const form = await opened(noDevice)
  valueOf(await record(gatekeeper1, form, OPEN))
  const before = await digestRows()
  for (const actor of [gatekeeper1, other])
    expect(valueOf(await record(actor, form, LATER)).changed).toEqual([])
  expect(await digestRows()).toEqual(before)
})

test('nothing is written over an answer that was not seen, and whoever comes later is shown both', async () => {
  const form = await opened(noDevice)
  await change({ 'neuromodulation.status': 'ended', 'cordotomy.status': 'here' })
  const before = await digestRows()
  const [base, theirs, mine] = [null, 'ended', 'not-offered']
  const by = { name: gatekeeper1.name, at: OPEN }
  const conflicts = [{ at: 'neuromodulation.status', base, theirs, mine, by }]
  for (const step of [previewServiceProfile, record])
    expect(await step(other, form, LATER)).toMatchObject({ failure: { kind: 'collided', conflicts } })
  expect(await digestRows()).toEqual(before)
  const { typed: present, revision } = await opened({})
  expect(await record(other, { ...form, base: present, revision }, LATER)).toMatchObject({ ok: true })
})

test('what others recorded of other offerings is kept beside what was typed', async () => {
  const form = await opened(noDevice)
  await change({ 'cordotomy.status': 'here' })
  const { change: previewed } = valueOf(await previewServiceProfile(other, form, LATER))
  expect(previewed.records).toMatchObject([{ offering: 'neuromodulation', status: 'not-offered' }])
  valueOf(await record(other, form, LATER))
  expect(await stored()).toMatchObject([
    { offering: 'cordotomy', status: 'here', recordedByName: gatekeeper1.name },
    { offering: 'neuromodulation', status: 'not-offered', recordedByName: other.name },
  ])
})

test('an answer that was replaced is as unseen as a new one', async () => {
  await change(noDevice)
  const form = await opened({ 'neuromodulation.status': 'here' })
  await change({ 'neuromodulation.status': 'ended' })
  const outcome = await record(other, form, LATER)
  expect(outcome).toMatchObject({ failure: { kind: 'collided', conflicts: [{ theirs: 'ended' }] } })
})

test('an answer that was changed and put back is asked about, although it reads as it did', async () => {
  await change({ 'neuromodulation.status': 'here' })
  const form = await opened(noDevice)
  await change({ 'neuromodulation.status': 'ended' })
  await change({ 'neuromodulation.status': 'here' })
  const conflicts = [{ base: 'here', theirs: 'here', mine: 'not-offered', by: { name: gatekeeper1.name } }]
  expect(await record(other, form, LATER)).toMatchObject({ failure: { kind: 'collided', conflicts } })
})

test('of two gatekeepers who record at once exactly one is heard', async () => {
  const forms = [await opened(noDevice), await opened({ 'neuromodulation.status': 'ended' })]
  const posts = forms.map((form, index) => record([gatekeeper1, other][index] ?? other, form, OPEN))
  const outcomes = await Promise.all(posts)
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: 'collided' } })
  expect(await stored()).toHaveLength(1)
})

test('whoever changes a profile waits for whoever is changing it', async () => {
  const form = await opened(noDevice)
  const order: string[] = []
  await withActor(other, async ({ tx }) => {
    await lockProfile(tx, framework.code, 'ZZ1')
    const waiting = record(gatekeeper1, form, OPEN).then(() => order.push('changed'))
    await tx.$queryRaw`SELECT pg_sleep(0.3)::text`
    order.push('let go')
    return { waiting }
  }).then(({ waiting }) => waiting)
  expect(order).toEqual(['let go', 'changed'])
})
