import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { addQuarters } from '@/domain/periods/period'
import { toProfileView } from '@/features/profiles/to-profile-view'
import { previewServiceProfile } from '@/operations/preview-service-profile'
import { getServiceProfile } from '@/operations/read/get-service-profile'
import { submitReturn } from '@/operations/submit-return'
import { OPEN } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { digestRows } from '../returns/digest'
import { checked, saveAll, valueOf } from '../returns/entering'
import { opened, stored, change, people, gatekeeper1, lead1 } from './changing'
import { recordProfile as record } from '../../factories/saving'

beforeEach(() => asSuperuser('TRUNCATE service_offering'))

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

test('a refused form stores nothing', async () => {
  const form = await opened({ ...noDevice, 'cordotomy.status': 'partner' })
  const before = await digestRows()
  expect(await record(gatekeeper1, form, OPEN)).toMatchObject({ failure: { kind: 'invalid' } })
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
  valueOf(await record(gatekeeper1, form, OPEN))
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
  getServiceProfile(actor, framework, { providerCode: 'ZZ1' }, OPEN).then(
    (read) => read && toProfileView(actor, read),
  )

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
