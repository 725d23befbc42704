import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { addQuarters } from '@/domain/periods/period'
import type { TypedBoxes } from '@/domain/returns/read-offering'
import { toProfileView } from '@/features/profiles/to-profile-view'
import {
  type PostedProfile,
  changeServiceProfile,
  previewServiceProfile,
} from '@/operations/change-service-profile'
import { marksOf } from '@/operations/profile-seen'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { submitReturn } from '@/operations/submit-return'
import { lockProfile, listOfferings } from '@/server/db/service-profiles'
import { withActor } from '@/server/db/transaction'
import { anActor } from '../../factories/actors'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { aTypedProfile } from '../../factories/typed-profile'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { checked, saveAll, valueOf } from '../returns/entering'

const people = await registerOrganisations()
const { gatekeeper1, lead1 } = people
/** A second gatekeeper of the same provider: another person who holds the same role. */
const other: Actor = anActor('gatekeeper', ['ZZ1'], { personId: lead1.personId, name: lead1.name })
const LATER = new Date('2026-10-21T09:30:00Z')

beforeEach(() => asSuperuser('TRUNCATE service_offering'))

/** The form as somebody has it who opened the page now, with these boxes touched. */
async function opened(boxes: TypedBoxes, fromPeriod: string = PERIOD): Promise<PostedProfile> {
  const records = await stored()
  const typed = aTypedProfile(records, { boxes, fromPeriod })
  return { framework: framework.code, providerCode: 'ZZ1', seen: marksOf(records), ...typed }
}

const stored = () => withActor(people.auditor, ({ tx }) => listOfferings(tx, framework.code, ['ZZ1']))

const change = async (boxes: TypedBoxes, fromPeriod?: string) =>
  valueOf(await changeServiceProfile(gatekeeper1, await opened(boxes, fromPeriod), OPEN))

async function events() {
  return asSuperuser(`SELECT * FROM audit_event WHERE action = 'profile-recorded' ORDER BY seq`)
}

const noDevice = { 'neuromodulation.status': 'not-offered' }
const nobody = { partnerName: null, reportedBy: null, completionRule: null }

test('what differs is recorded from a quarter on, with who and when, and the quarters before keep theirs', async () => {
  await change({ 'cordotomy.status': 'here' }, PERIOD)
  const next = addQuarters(PERIOD, 1)
  await change({ 'cordotomy.status': 'ended' }, next)
  const by = { offering: 'cordotomy', recordedByName: gatekeeper1.name, recordedAt: OPEN }
  expect(await stored()).toMatchObject([
    { ...by, fromPeriod: PERIOD, status: 'here' },
    { ...by, fromPeriod: next, status: 'ended' },
  ])
})

test('the audit trail keeps what was in force and what is now, a record of the same quarter included', async () => {
  const already = (await events()).length
  await change({ ...noDevice, 'cordotomy.status': 'here' })
  await change({ 'cordotomy.status': 'ended' })
  const [first, second] = (await events()).slice(already)
  const event = { organisation: 'ZZ1', object: 'ZZ1', person_id: gatekeeper1.personId, at: OPEN }
  const cordotomy = { fromPeriod: PERIOD, status: 'here', ...nobody }
  expect(first).toMatchObject({
    ...event,
    old: { neuromodulation: null, cordotomy: null },
    new: { neuromodulation: { ...cordotomy, status: 'not-offered' }, cordotomy },
  })
  expect(second).toMatchObject({
    ...event,
    old: { cordotomy },
    new: { cordotomy: { ...cordotomy, status: 'ended' } },
  })
  expect(await stored()).toHaveLength(2)
})

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

test('a refused form stores nothing', async () => {
  const form = await opened({ ...noDevice, 'cordotomy.status': 'partner' })
  const before = await digestRows()
  expect(await changeServiceProfile(gatekeeper1, form, OPEN)).toMatchObject({ failure: { kind: 'invalid' } })
  expect(await digestRows()).toEqual(before)
})

test('the figures of an open draft, and whatever was submitted, stay as they are', async () => {
  await saveAll(lead1)
  const figures = () => asSuperuser(`SELECT * FROM draft_line, draft_figure ORDER BY 1, 2, 3, 4`)
  const before = await figures()
  const form = await opened({ 'cordotomy.status': 'not-offered' })
  const { consequences } = valueOf(await previewServiceProfile(gatekeeper1, form, OPEN))
  expect(consequences).toMatchObject([
    { heading: 'In the return of quarter 2 of 2026-27 (ZZ1-2026-27-Q2), which is open' },
  ])
  expect(consequences[0]?.sentences[1]).toContain('102 in ZZ1 2026-27 Q2 holds figures: they are kept')
  valueOf(await changeServiceProfile(gatekeeper1, form, OPEN))
  expect(await figures()).toEqual(before)
  await asSuperuser('TRUNCATE service_offering')
  await change({ 'programme.status': 'here', 'programme.ruleFrom': 'suggested' })
  valueOf(await submitReturn(lead1, await checked(lead1), OPEN))
  const submitted = async () => {
    const { submission, submitted_line, quarterly_return } = await digestRows()
    return { submission, submitted_line, quarterly_return }
  }
  const asSubmitted = await submitted()
  const after = valueOf(
    await previewServiceProfile(gatekeeper1, await opened({ 'cordotomy.status': 'ended' }), OPEN),
  )
  expect(after.consequences).toMatchObject([{ heading: 'From quarter 2 of 2026-27 on' }])
  await change({ 'cordotomy.status': 'not-offered' })
  expect(await submitted()).toEqual(asSubmitted)
})

const pageFor = (actor: Actor) =>
  getServiceProfile(actor, framework, 'ZZ1', OPEN).then((read) => read && toProfileView(actor, read))

test('a page shows what is in force in the quarter that is reported and in the current one, and all records', async () => {
  const before = await pageFor(gatekeeper1)
  expect(before?.unrecorded).toHaveLength(framework.offerings.length)
  expect(before?.quarters).toHaveLength(1)
  await change({ ...noDevice, 'programme.status': 'here', 'programme.ruleFrom': 'suggested' })
  await change({ 'neuromodulation.status': 'here' }, addQuarters(PERIOD, 1))
  const view = await pageFor(people.north)
  expect(view).toMatchObject({
    changeHref: null,
    quarters: [{ rows: [{ said: 'Not offered' }, {}, {}, {}, {}, {}, {}] }, {}],
  })
  expect(view?.quarters[1]?.rows[0]).toMatchObject({ said: 'Offered here', since: 'Quarter 3 of 2026-27' })
  expect(view?.history).toHaveLength(3)
  expect(view?.unrecorded).toHaveLength(framework.offerings.length - 2)
})
