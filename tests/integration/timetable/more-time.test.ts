import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { exampleWindow } from '@/domain/periods/timetable'
import { isOverdue } from '@/domain/periods/window'
import { postedAllowanceSchema } from '@/domain/timetable/posted-timetable-schema'
import { allowCorrection, endAllowance } from '@/operations/allow-correction'
import { keepWindow } from '@/operations/keep-window'
import { getAllowance } from '@/operations/read/get-allowance'
import { getReceived } from '@/operations/read/get-received'
import { reopenReturn } from '@/operations/reopen-return'
import { submitReturn } from '@/operations/submit-return'
import { openSession } from '@/server/db/accounts'
import { disconnect } from '@/server/db/client'
import { listReturnHeaders } from '@/server/db/return-headers'
import { withActor } from '@/server/db/transaction'
import { findSignedIn } from '@/server/session/find-session'
import { hashToken, newToken } from '@/server/session/random-token'
import { type People, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { ZZ1, checked, saveAll, valueOf } from '../returns/entering'
import { REASON, aChange, dates } from './posting'

const { deadlineAt, yearClosesAt } = exampleWindow(PERIOD)
const after = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)
let people: People
beforeAll(async () => {
  people = await registerOrganisations()
})
afterAll(disconnect)

/** Whether the return is overdue, as every home page and list of returns reads it. */
const overdueAt = (at: Date) =>
  withActor(people.north, async ({ tx }) => {
    const headers = await listReturnHeaders(tx, framework.code, ['ZZ1'])
    return headers.some((header) => isOverdue(header, at))
  })
/** The same in what a provider sent, which the overview and the files work out alike. */
const standingOf = async (at: Date) => {
  const received = await getReceived(people.north, framework, { providerCode: 'ZZ1', period: PERIOD }, at)
  return JSON.stringify(received)
}

test('more time for one provider counts in every list until it ends, and no longer once it is ended', async () => {
  const at = after(deadlineAt, 2)
  expect(await overdueAt(at)).toBe(true)
  const overdue = await standingOf(at)
  const given = aChange('extension', PERIOD, { provider: 'ZZ1', ...dates({ until: '20/11/2026' }) })
  expect(await keepWindow(people.administrator, given, at)).toMatchObject({ ok: true })
  expect(await overdueAt(at)).toBe(false)
  expect(await standingOf(at)).not.toBe(overdue)
  expect(await overdueAt(after(deadlineAt, 10))).toBe(true)
  const [stored] = await asSuperuser<{ granted_at: Date }>('SELECT granted_at FROM window_extension')
  const end = aChange('end', PERIOD, { provider: 'ZZ1', grantedAt: stored?.granted_at.toISOString() ?? '' })
  expect(await keepWindow(people.administrator, end, at)).toMatchObject({ ok: true })
  expect(await keepWindow(people.administrator, end, at)).toMatchObject({ ok: false })
  expect(await overdueAt(at)).toBe(true)
  expect(await asSuperuser('SELECT reason, end_reason, granted_by_name FROM window_extension')).toEqual([
    { reason: REASON, end_reason: REASON, granted_by_name: 'administrator' },
  ])
})

test('what is wrong with more time is said at once: who, until when and why', async () => {
  const wrong = aChange('extension', PERIOD, {
    provider: 'ZZ9',
    reason: '',
    ...dates({ until: '11/11/2026' }),
  })
  const kept = await keepWindow(people.administrator, wrong, after(deadlineAt, -5))
  expect(kept).toMatchObject({
    failure: { faults: [{ at: 'provider' }, { at: 'until-day' }, { at: 'reason' }] },
  })
})

/** What the pages of somebody who is signed in say at their top. */
async function bannersOf(actor: Actor) {
  const token = newToken()
  await withActor(actor, ({ tx, at }) =>
    openSession(tx, { tokenHash: hashToken(token), personId: actor.personId, at, assurance: 'totp' }),
  )
  return (await findSignedIn(token))?.banners
}

test('more time for everybody moves the deadline, stands on the pages of all concerned, and puts back what it found', async () => {
  const at = after(deadlineAt, -1)
  const message = 'The registry is down; we expect it back on 12 May.'
  const given = aChange('everybody', PERIOD, { ...dates({ until: '1/12/2126' }), reason: message })
  expect(await keepWindow(people.administrator, given, at)).toMatchObject({
    failure: { faults: [{ at: 'until-day' }] },
  })
  // The banner goes by the database's own clock, so the window is as one of today.
  const today = new Date()
  await asSuperuser(
    `UPDATE reporting_window SET deadline_at = $1::timestamptz, closes_at = $1::timestamptz + interval '2 days',
      year_closes_at = $1::timestamptz + interval '3 days'`,
    [after(today, 1)],
  )
  const closes = 'SELECT deadline_at, closes_at, year_closes_at FROM reporting_window'
  const [before] = await asSuperuser(closes)
  const until = after(today, 9)
  const [day, month, year] = [until.getUTCDate(), until.getUTCMonth() + 1, until.getUTCFullYear()]
  const typed = dates({ until: `${day}/${month}/${year}` })
  const now = aChange('everybody', PERIOD, { ...typed, reason: message })
  const press = (posted = now) => keepWindow(people.administrator, posted)
  const pressed = [...(await Promise.all([press(), press()])), await press()]
  expect(pressed.map(({ ok }) => ok)).toEqual([true, true, true])
  expect(await press({ ...now, reason: 'Something else.' })).toMatchObject({ ok: false })
  expect(await asSuperuser('SELECT message FROM general_extension')).toEqual([{ message }])
  for (const name of ['lead1', 'executive2', 'north', 'national', 'auditor'] as const)
    expect(await bannersOf(people[name])).toMatchObject([{ period: PERIOD, message }])
  expect(await bannersOf(people.administrator)).toEqual([])
  expect((await asSuperuser(closes))[0]?.['year_closes_at']).not.toEqual(before?.['year_closes_at'])
  expect(await keepWindow(people.administrator, aChange('end', PERIOD, {}))).toMatchObject({ ok: true })
  expect(await bannersOf(people.lead1)).toEqual([])
  expect(await asSuperuser(closes)).toEqual([before])
  await asSuperuser('UPDATE reporting_window SET deadline_at = $1, closes_at = $2, year_closes_at = $3', [
    ...[deadlineAt, exampleWindow(PERIOD).closesAt, yearClosesAt],
  ])
})

const allowance = (typed: Record<string, string>, provider = 'ZZ1') =>
  postedAllowanceSchema.parse({ window: PERIOD, provider, reason: REASON, ...typed })

test('after the close of the year nothing is opened again but by leave of a national analyst, until its last day', async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1), after(deadlineAt, -3)))
  const [row] = await asSuperuser<{ revision: number }>(
    `SELECT revision FROM quarterly_return WHERE provider_code = 'ZZ1'`,
  )
  const posted = { ...ZZ1, revision: row?.revision ?? 0, reason: 'The count of 106 was wrong.' }
  const closed = after(yearClosesAt, 30)
  expect(await reopenReturn(people.lead1, posted, closed)).toMatchObject({ failure: { kind: 'year-closed' } })

  const given = allowance(dates({ until: '31/5/2028' }))
  for (const name of ['lead1', 'gatekeeper1', 'north', 'auditor', 'administrator'] as const)
    expect(await allowCorrection(people[name], given, closed)).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    })
  expect(await getAllowance(people.north, { framework: framework.code, period: PERIOD }, 'ZZ1')).toBe(null)
  expect(await allowCorrection(people.national, allowance({ reason: '' }), closed)).toMatchObject({
    failure: { faults: [{ at: 'until-day' }, { at: 'reason' }] },
  })
  expect(
    await allowCorrection(people.national, allowance(dates({ until: '31/5/2028' }), 'ZZ2'), closed),
  ).toMatchObject({
    failure: { kind: 'not-found' },
  })
  expect(await allowCorrection(people.national, given, closed)).toMatchObject({ ok: true })

  expect(await reopenReturn(people.lead1, posted, new Date('2028-05-31T23:00:00Z'))).toMatchObject({
    failure: { kind: 'year-closed' },
  })
  expect(await endAllowance(people.national, given, closed)).toMatchObject({ ok: true })
  expect(await reopenReturn(people.lead1, posted, closed)).toMatchObject({ failure: { kind: 'year-closed' } })
  expect(await allowCorrection(people.national, given, after(closed, 1))).toMatchObject({ ok: true })
  expect(await reopenReturn(people.lead1, posted, new Date('2028-05-31T22:59:00Z'))).toMatchObject({
    ok: true,
  })
  const events = await asSuperuser<{ action: string }>(
    `SELECT action FROM audit_event WHERE action LIKE 'correction-%' ORDER BY seq`,
  )
  expect(events.map(({ action }) => action)).toEqual([
    'correction-allowed',
    'correction-no-longer-allowed',
    'correction-allowed',
  ])
})
