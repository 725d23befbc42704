import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { changeServiceProfile, previewServiceProfile } from '@/operations/change-service-profile'
import { marksOf } from '@/operations/profile-seen'
import { lockProfile } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { anActor } from '../../factories/actors'
import { OPEN } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { opened, stored, change, gatekeeper1, lead1 } from './changing'
/** A second gatekeeper of the same provider: another person who holds the same role. */
const other: Actor = anActor('gatekeeper', ['ZZ1'], { personId: lead1.personId, name: lead1.name })
const LATER = new Date('2026-10-21T09:30:00Z')

beforeEach(() => asSuperuser('TRUNCATE service_offering'))

const noDevice = { 'neuromodulation.status': 'not-offered' }

test('the same form posted again changes nothing, by whoever', async () => {
  const form = await opened(noDevice)
  valueOf(await changeServiceProfile(gatekeeper1, form, OPEN))
  const before = await digestRows()
  for (const actor of [gatekeeper1, other])
    expect(valueOf(await changeServiceProfile(actor, form, LATER)).records).toEqual([])
  expect(await digestRows()).toEqual(before)
})

test('nothing is written over a record that was not seen, and whoever comes later is told of it', async () => {
  const form = await opened(noDevice)
  await change({ 'neuromodulation.status': 'ended', 'cordotomy.status': 'here' })
  const before = await digestRows()
  const since = [
    { offering: 'cordotomy', status: 'here', recordedByName: gatekeeper1.name },
    { offering: 'neuromodulation', status: 'ended', recordedAt: OPEN },
  ]
  for (const step of [previewServiceProfile, changeServiceProfile])
    expect(await step(other, form, LATER)).toMatchObject({ failure: { kind: 'changed-elsewhere', since } })
  const wrong = { ...form, boxes: { ...form.boxes, 'itdd.status': 'partner' } }
  expect(await previewServiceProfile(other, wrong, LATER)).toMatchObject({
    failure: {
      kind: 'changed-elsewhere',
      since,
      faults: [{ at: 'itdd.partnerName' }, { at: 'itdd.reportedBy' }],
    },
  })
  expect(await digestRows()).toEqual(before)
  const seen = marksOf(await stored())
  expect(await changeServiceProfile(other, { ...form, seen }, LATER)).toMatchObject({ ok: true })
})

test('a record that was replaced is as unseen as a new one', async () => {
  await change(noDevice)
  const form = await opened({ 'neuromodulation.status': 'here' })
  await change({ 'neuromodulation.status': 'ended' })
  const outcome = await changeServiceProfile(other, form, LATER)
  expect(outcome).toMatchObject({ failure: { kind: 'changed-elsewhere', since: [{ status: 'ended' }] } })
})

test('of two gatekeepers who record at once exactly one is heard', async () => {
  const forms = [await opened(noDevice), await opened({ 'neuromodulation.status': 'ended' })]
  const posts = forms.map((form, index) =>
    changeServiceProfile([gatekeeper1, other][index] ?? other, form, OPEN),
  )
  const outcomes = await Promise.all(posts)
  expect(outcomes.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ failure: { kind: 'changed-elsewhere' } })
  expect(await stored()).toHaveLength(1)
})

test('whoever changes a profile waits for whoever is changing it', async () => {
  const form = await opened(noDevice)
  const order: string[] = []
  await withActor(other, async ({ tx }) => {
    await lockProfile(tx, framework.code, 'ZZ1')
    const waiting = changeServiceProfile(gatekeeper1, form, OPEN).then(() => order.push('changed'))
    await tx.$queryRaw`SELECT pg_sleep(0.3)::text`
    order.push('let go')
    return { waiting }
  }).then(({ waiting }) => waiting)
  expect(order).toEqual(['let go', 'changed'])
})
