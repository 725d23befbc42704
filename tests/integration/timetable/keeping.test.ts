import { afterAll, beforeAll, expect, test } from 'vitest'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { knownPeriod } from '@/domain/catalogue/known-period'
import { postedRuleSchema } from '@/domain/timetable/posted-timetable-schema'
import { keepWindow } from '@/operations/keep-window'
import { openDueWindows } from '@/operations/open-due-windows'
import { getTimetable } from '@/operations/read/get-timetable'
import { getWindow } from '@/operations/read/get-window'
import { recordTimetableRule } from '@/operations/record-timetable-rule'
import { disconnect } from '@/server/db/client'
import { type People, registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { REASON, aChange, dates } from './posting'

// The quarter of the organisations, 2026-27-Q2, opened on 1 October 2026 and is due on 11 November.
const AT = new Date('2026-10-20T10:00:00Z')
const NEXT = '2026-27-Q3'
let people: People
beforeAll(async () => {
  people = await registerOrganisations()
})
afterAll(disconnect)

const refusedAt = async (kept: Promise<{ ok: boolean; failure?: unknown }>) => {
  const { failure } = await kept
  return (failure as { faults?: { at: string | null }[] } | undefined)?.faults?.map(({ at }) => at) ?? failure
}
const rule = (typed: object, then = 'save', seen = '0') =>
  postedRuleSchema.parse({
    ...{
      framework: framework.code,
      seen,
      dataCutDays: '30',
      deadlineDays: '42',
      closeDays: '',
      reason: REASON,
      then,
    },
    ...{ 'yearOpens-day': '1', 'yearOpens-month': '4', 'yearDeadline-day': '30', 'yearDeadline-month': '6' },
    ...{ 'yearCloses-day': '31', 'yearCloses-month': '3', ...typed },
  })
const audited = (action: string) =>
  asSuperuser<{ old: object | null; new: object; reason: string }>(
    'SELECT old, new, reason FROM audit_event WHERE action = $1 ORDER BY seq DESC',
    [action],
  )

test('another rule is shown with what it moves before anything is saved, and counts for what has not opened', async () => {
  const shown = await recordTimetableRule(people.administrator, rule({ deadlineDays: '50' }, 'show'), AT)
  expect(shown.ok && shown.value.filter(({ isMoved }) => isMoved)).toHaveLength(8)
  expect(await asSuperuser('SELECT 1 FROM timetable_rule')).toEqual([])
  expect(await recordTimetableRule(people.administrator, rule({ deadlineDays: '50' }), AT)).toMatchObject({
    ok: true,
  })
  expect(await audited('timetable-changed')).toMatchObject([
    { old: null, new: { deadline_days: 50 }, reason: REASON },
  ])
  expect(await refusedAt(recordTimetableRule(people.administrator, rule({}), AT))).toEqual([null])
  const read = await getTimetable(people.administrator, framework)
  expect(read?.timetable).toMatchObject({ isExample: false, rule: { deadlineDays: 50 } })
})

test('the days of a window to come are set, and it opens by them; after that only its deadline and close move', async () => {
  const typed = dates({ opens: '5/1/2027', dataCut: '1/2/2027', deadline: '20/2/2027', closes: '15/4/2027' })
  const change = aChange('dates', NEXT, { seen: '0', by: 'dates', ...typed })
  expect(await keepWindow(people.administrator, change, AT)).toMatchObject({ ok: true })
  expect(await refusedAt(keepWindow(people.administrator, change, AT))).toEqual([null])
  await openDueWindows(framework, new Date('2027-01-04T23:59:59Z'))
  expect(await asSuperuser('SELECT 1 FROM reporting_window WHERE period = $1', [NEXT])).toEqual([])
  await openDueWindows(framework, new Date('2027-01-05T00:00:00Z'))
  expect(
    await asSuperuser('SELECT deadline_at, closes_at FROM reporting_window WHERE period = $1', [NEXT]),
  ).toEqual([
    { deadline_at: new Date('2027-02-20T23:59:59.999Z'), closes_at: new Date('2027-04-15T22:59:59.999Z') },
  ])
  expect(
    await refusedAt(keepWindow(people.administrator, { ...change, seen: 1 } as never, AT)),
  ).not.toBeUndefined()
  expect(await audited('window-planned')).toMatchObject([{ new: { opens: '2027-01-05' }, reason: REASON }])
})

test('what is wrong with a change is said at once, and nothing is stored', async () => {
  const later = '2027-28-Q1'
  const typed = dates({ opens: '1/7/2027', dataCut: '31/9/2027', deadline: '', closes: '30/9/2027' })
  const change = aChange('dates', later, { seen: '0', by: 'dates', reason: 'so', ...typed })
  expect(await refusedAt(keepWindow(people.administrator, change, AT))).toEqual([
    'dataCut-day',
    'deadline-day',
    'reason',
  ])
  expect(await asSuperuser('SELECT 1 FROM planned_window WHERE period = $1', [later])).toEqual([])
})

test('the deadline and the close of an open window move with a reason, over what was seen, and the old ones are kept', async () => {
  const read = await getWindow(people.administrator, { framework: framework.code, period: knownPeriod(NEXT) })
  if (!read?.isOpened) throw new Error('not open')
  const seen = {
    seenDeadline: read.window.deadlineAt.toISOString(),
    seenCloses: read.window.closesAt.toISOString(),
  }
  const change = aChange('deadline', NEXT, {
    ...seen,
    ...dates({ deadline: '1/3/2027', closes: '30/4/2027' }),
  })
  expect(await keepWindow(people.administrator, change, AT)).toMatchObject({ ok: true })
  expect(
    await refusedAt(
      keepWindow(
        people.administrator,
        aChange('deadline', NEXT, { ...seen, ...dates({ deadline: '2/3/2027', closes: '30/4/2027' }) }),
        AT,
      ),
    ),
  ).toEqual([null])
  const after = await getWindow(people.administrator, {
    framework: framework.code,
    period: knownPeriod(NEXT),
  })
  expect(after).toMatchObject({
    window: { deadlineAt: new Date('2027-03-01T23:59:59.999Z') },
    history: {
      changes: [
        {
          old_deadline_at: '2027-02-20T23:59:59.999+00:00',
          reason: REASON,
          recorded_by_name: 'administrator',
        },
      ],
    },
  })
  expect(await audited('window-changed')).toHaveLength(1)
})

test.each(['lead1', 'gatekeeper1', 'north', 'national', 'auditor'] as const)(
  '%s changes nothing and is shown nothing',
  async (name) => {
    const change = aChange('everybody', NEXT, dates({ until: '1/6/2027' }))
    const actor = people[name]
    expect(await keepWindow(actor, change, AT)).toEqual({ ok: false, failure: { kind: 'not-found' } })
    expect(await recordTimetableRule(actor, rule({}), AT)).toEqual({
      ok: false,
      failure: { kind: 'not-found' },
    })
    expect(await getTimetable(actor, framework)).toBe(null)
    expect(await getWindow(actor, { framework: framework.code, period: knownPeriod(NEXT) })).toBe(null)
  },
)
