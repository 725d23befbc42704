import { afterAll, beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { exampleWindow } from '@/domain/periods/timetable'
import { postedAllowanceSchema } from '@/domain/timetable/posted-timetable-schema'
import { allowCorrection, endAllowance } from '@/operations/allow-correction'
import { keepWindow } from '@/operations/keep-window'
import { queueNotice } from '@/operations/queue-notice'
import { submitReturn } from '@/operations/submit-return'
import { disconnect } from '@/server/db/client'
import { withActor } from '@/server/db/transaction'
import { type People, registerOrganisations } from '../../factories/organisations'
import { PERIOD } from '../../factories/period'
import { checked, saveAll, valueOf } from '../returns/entering'
import { REASON, aChange, dates } from '../timetable/posting'
import { atOnce } from '../../support/at-once'
import { asSuperuser } from '../../support/database'
import { anyTimeIsNews, newlyTold, whoIsTold } from './told'

const { deadlineAt, yearClosesAt } = exampleWindow(PERIOD)
const after = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)
let people: People
beforeAll(async () => {
  people = await registerOrganisations()
  await anyTimeIsNews()
})
afterAll(disconnect)

test('more time is told to those of the provider who enter or submit, until when and by whom, and never why', async () => {
  const at = after(deadlineAt, 2)
  const refused = aChange('extension', PERIOD, { provider: 'ZZ1', ...dates({ until: '' }) })
  await keepWindow(people.administrator, refused, at)
  expect(await whoIsTold()).toEqual([])
  const given = aChange('extension', PERIOD, { provider: 'ZZ1', ...dates({ until: '20/11/2026' }) })
  expect(await keepWindow(people.administrator, given, at)).toMatchObject({ ok: true })
  const told = await newlyTold()
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual(
    ['contributor1', 'gatekeeper1', 'lead1'].map((email) => `more-time-given ${email}`),
  )
  expect(told[0]).toMatchObject({
    href: `/returns/ZZ1-${PERIOD}`,
    facts: { deadline: '20 November 2026', by: 'administrator' },
  })
  expect(JSON.stringify(told)).not.toContain(REASON)
})

/** What was given to a provider: the day of it that stands, or when what does not was ended. */
const givenTo = (provider: string) =>
  asSuperuser<{ until: string; ended: boolean }>(
    `SELECT to_char(until_at AT TIME ZONE 'Europe/London', 'DD/MM') AS until, ended_at IS NOT NULL AS ended
     FROM window_extension WHERE provider_code = $1 ORDER BY granted_at`,
    [provider],
  )

test('more time that is posted twice is given and told once; another day replaces what stands; what is ended leaves none', async () => {
  const at = after(deadlineAt, 2)
  const give = (until: string, clock: Date) =>
    keepWindow(
      people.administrator,
      aChange('extension', PERIOD, { provider: 'ZZ2', ...dates({ until }) }),
      clock,
    )
  const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
  const post = (clock: Date) => give('30/11/2026', clock)
  const came = [
    ...(await atOnce('window_extension', [() => post(at), () => post(later(0.001))])),
    await post(later(1)),
  ]
  expect(came.map(({ ok }) => ok)).toEqual([true, true, true])
  expect((await newlyTold()).map(({ facts }) => facts)).toMatchObject(
    Array(3).fill({ deadline: '30 November 2026' }),
  )
  expect(await give('18/11/2026', later(2))).toMatchObject({ ok: true })
  expect((await newlyTold()).map(({ facts }) => facts)).toMatchObject(
    Array(3).fill({ deadline: '18 November 2026' }),
  )
  expect(await givenTo('ZZ2')).toEqual([
    { until: '30/11', ended: true },
    { until: '18/11', ended: false },
  ])
  // Two that stand, as they were left before there was room for one only.
  await asSuperuser(
    `INSERT INTO window_extension (framework, provider_code, period, until_at, reason, granted_by, granted_by_name, granted_at)
     SELECT framework, provider_code, period, until_at + interval '1 day', reason, granted_by, granted_by_name, granted_at - interval '1 hour'
     FROM window_extension WHERE ended_at IS NULL AND provider_code = 'ZZ2'`,
  )
  const end = aChange('end', PERIOD, { provider: 'ZZ2', grantedAt: later(2).toISOString() })
  expect(await keepWindow(people.administrator, end, later(3))).toMatchObject({ ok: true })
  expect((await givenTo('ZZ2')).filter(({ ended }) => !ended)).toEqual([])
  const events = await asSuperuser<{ action: string }>(
    `SELECT action FROM audit_event WHERE organisation = 'ZZ2' AND action LIKE 'extension-%' ORDER BY seq`,
  )
  expect(events.map(({ action }) => action.replace('extension-', ''))).toEqual([
    ...['granted', 'ended', 'granted'],
    ...['ended', 'ended'],
  ])
})

test('leave to correct is told to those who can, and nothing when it is refused or taken back', async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1), after(deadlineAt, -3)))
  await newlyTold()
  const closed = after(yearClosesAt, 30)
  const posted = postedAllowanceSchema.parse({
    ...{ window: PERIOD, provider: 'ZZ1', reason: REASON },
    ...dates({ until: '31/5/2028' }),
  })
  expect(await allowCorrection(people.lead1, posted, closed)).toMatchObject({ ok: false })
  expect(await whoIsTold()).toEqual([])
  expect(await allowCorrection(people.national, posted, closed)).toMatchObject({ ok: true })
  const told = await newlyTold()
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual(
    ['gatekeeper1', 'lead1'].map((email) => `correction-allowed ${email}`),
  )
  expect(told[0]).toMatchObject({
    href: `/returns/ZZ1-${PERIOD}/submitted`,
    facts: { deadline: '31 May 2028', by: 'national' },
  })
  expect(JSON.stringify(told)).not.toContain(REASON)
  expect(await allowCorrection(people.national, posted, after(closed, 1))).toMatchObject({ ok: true })
  expect(await whoIsTold()).toEqual([])
  const sooner = { ...posted, 'until-day': '20' }
  expect(await allowCorrection(people.national, sooner, after(closed, 2))).toMatchObject({ ok: true })
  expect((await newlyTold())[0]).toMatchObject({ facts: { deadline: '20 May 2028' } })
  expect((await givenTo('ZZ1')).slice(1)).toEqual([
    { until: '31/05', ended: true },
    { until: '20/05', ended: false },
  ])
  await endAllowance(people.national, posted, after(closed, 3))
  expect(await whoIsTold()).toEqual([])
})

test('a national analyst tells of leave that they give, and of nothing else', async () => {
  const about = {
    key: 'by an analyst',
    to: { framework: framework.code, providerCode: 'ZZ1', permission: 'return:submit' },
    href: '/',
  } as const
  const facts = { period: 'Quarter 2 of 2026-27', deadline: '31 May 2028', by: 'national' }
  const queue = (kind: 'correction-allowed' | 'more-time-given') =>
    withActor(people.national, ({ tx }) => queueNotice(tx, { kind, ...about, facts }))
  await expect(queue('more-time-given')).rejects.toThrow()
  expect(await queue('correction-allowed')).toBe(2)
})
