import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { standingAfter } from '@/domain/cases/case'
import { sayAwaited } from '@/domain/cases/say-case'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { toCasesView } from '@/features/cases/to-cases-view'
import { toJudgedView } from '@/features/decisions/to-judged-view'
import { getCase } from '@/operations/read/get-case'
import { getComparison } from '@/operations/read/get-comparison'
import { getJudgedLines } from '@/operations/read/get-judged-lines'
import { getOverview } from '@/operations/read/get-overview'
import { getProvider } from '@/operations/read/get-provider'
import { listSignalCases } from '@/operations/read/list-signal-cases'
import { asSuperuser } from '../../support/database'
import { after, people, submitBoth } from '../queries/asking'
import { valueOf } from '../returns/entering'
import { KEY, addOthers, north, step } from './casing'

const { lead1, contributor1, gatekeeper1, executive1, national } = people
const DECIDED = { outcome: 'confirmed', text: 'The staff are not the whole reason.' } as const
const NOT_FOUND = { ok: false, failure: { kind: 'not-found' } }

beforeAll(async () => {
  await submitBoth()
  await addOthers()
})

const stagesOf = async (days: number) => {
  const read = await listSignalCases(north, framework, { clock: after(days) })
  return read?.open.map(({ stage, dueOn }) => `${stage} by ${dueOn}`)
}

/** What three dashboards show somebody of cases, at a moment or as it was then. */
async function besideFigures(actor: Actor, days: number, at: Date | null = null) {
  const asked = { period: KEY.period, as: 'latest', at } as const
  const clock = after(days)
  const reads = [
    await getOverview(actor, framework, asked, clock),
    await getProvider(actor, framework, { ...asked, providerCode: KEY.providerCode }, clock),
    await getComparison(actor, framework, { ...asked, code: KEY.indicator }, clock),
  ]
  return reads.map((read) => read?.cases.map((each) => sayAwaited(each, clock)))
}

/** Beside the figures stands what it waits for, for those who take part in it, and as it was at a moment what it waited for then. */
async function expectBesideFigures() {
  for (const actor of [north, lead1, national])
    expect(await besideFigures(actor, 2), actor.name).toEqual(
      Array(3).fill(['explanation due 26 November 2026']),
    )
  expect(await besideFigures(north, 60)).toEqual(
    Array(3).fill(['explanation overdue since 26 November 2026']),
  )
  // When this provider was registered is later than these moments, so that it has no page as it was then.
  const check = ['data check due 4 November 2026']
  expect(await besideFigures(north, 2, after(1.5))).toEqual([check, undefined, check])
  expect(await besideFigures(north, 2, after(0.5))).toEqual([[], undefined, []])
}

test('a case goes through all its stages, each by whose it is, and the clock alone makes it overdue', async () => {
  const proposed = await listSignalCases(north, framework, { clock: after(0) })
  expect(proposed?.proposed).toEqual([{ ...KEY, level: 'alarm', method: 'exact/1' }])
  valueOf(await step(north, 0, { text: 'Far fewer completed than anywhere else.', clock: after(1) }))
  expect((await listSignalCases(north, framework, { clock: after(1) }))?.proposed).toEqual([])
  expect(await stagesOf(1)).toEqual(['check by 2026-11-04'])
  for (const [days, left] of [
    [14, '1 day left, by'],
    [15, 'Due today,'],
    [16, '1 day overdue, was due by'],
  ] as const) {
    const read = await listSignalCases(north, framework, { clock: after(days) })
    expect(read && toCasesView(read).open).toMatchObject([
      { days: `${left} 4 November 2026`, isOverdue: days > 15 },
    ])
  }
  valueOf(
    await step(contributor1, 1, {
      outcome: 'right',
      text: 'Every count was looked up again.',
      clock: after(2),
    }),
  )
  expect(await stagesOf(2)).toEqual(['explain by 2026-11-26'])
  await expectBesideFigures()
  valueOf(await step(lead1, 2, { text: 'The programme ran with half its staff.', clock: after(3) }))
  expect(await stagesOf(3)).toEqual(['decide by 2026-12-04'])
  valueOf(await step(north, 3, { ...DECIDED, clock: after(4) }))
  expect(await stagesOf(4)).toEqual(['act by 2026-12-05'])
  valueOf(await step(lead1, 4, { text: 'Three are employed until March.', clock: after(5) }))
  expect(await stagesOf(5)).toEqual(['close by 2027-01-25'])
  valueOf(await step(north, 5, { text: 'The next quarter was as before.', clock: after(6) }))
  expect(await stagesOf(6)).toEqual([])
  expect(await besideFigures(north, 6)).toEqual([[], [], []])
  const read = await getCase(lead1, KEY, after(7))
  expect(read?.found?.steps.map(({ kind, taken }) => [kind, taken.name])).toEqual([
    ['opened', 'north'],
    ['checked', 'contributor1'],
    ['explained', 'lead1'],
    ['decided', 'north'],
    ['acted', 'lead1'],
    ['closed', 'north'],
  ])
  const last = read?.found?.steps.at(-1)
  expect(last && standingAfter(last)).toBe(null)
  expect(read?.found).toMatchObject({ level: 'alarm', version: 1, method: 'exact/1' })
})

test('every step is an event of the chain and tells whose turn it is, without a figure', async () => {
  const events = await asSuperuser<{ action: string; level: string | null }>(
    `SELECT action, new->>'level' AS level FROM audit_event WHERE organisation = 'ZZ1' AND action LIKE 'case-%' ORDER BY seq`,
  )
  expect(events.map(({ action }) => action)).toEqual(
    ['opened', 'checked', 'explained', 'decided', 'acted', 'closed'].map((kind) => `case-${kind}`),
  )
  expect(events[0]?.level).toBe('alarm')
  const told = await asSuperuser<{ kind: string; email: string; facts: unknown }>(
    `SELECT kind, split_part(email, '@', 1) AS email, facts FROM notice WHERE key LIKE 'case/%' ORDER BY key, email`,
  )
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual([
    'case-opened both',
    'case-opened contributor1',
    'case-opened lead1',
    'case-opened north',
    'case-moved lead1',
    'case-moved north',
    'case-moved lead1',
    'case-moved north',
  ])
  expect(JSON.stringify(told)).not.toMatch(/%|staff|24 of 40/)
})

test('no step comes before its turn, twice, or after the end; the same again is that step', async () => {
  expect(await step(north, 5, { text: 'The next quarter was as before.' })).toEqual({ ok: true, value: KEY })
  const elsewhere = { failure: { kind: 'changed-elsewhere', by: { name: 'north' } } }
  expect(await step(north, 5, { text: 'Something else was said here.' })).toMatchObject(elsewhere)
  const otherwise = { ...DECIDED, outcome: 'no-case' } as const
  expect(await step(north, 3, otherwise)).toMatchObject(elsewhere)
  for (const actor of [north, lead1]) expect(await step(actor, 6), actor.name).toEqual(NOT_FOUND)
  expect(await step(lead1, 9)).toEqual(NOT_FOUND)
})

test('what was done never changes', async () => {
  for (const sql of [
    `UPDATE case_step SET text = 'Something else.'`,
    'DELETE FROM case_step',
    `UPDATE signal_case SET level = 'alert'`,
    'DELETE FROM signal_case',
  ])
    await expect(asSuperuser(sql), sql).rejects.toThrow(/never|change/i)
})

test('whoever decides about the return reads among whom it was judged', async () => {
  const lines = (await getJudgedLines(north, KEY)) ?? []
  expect(toJudgedView(north, KEY, lines).against).toContain(
    '1 could be judged among the 7 providers that you see',
  )
})

test('nobody opens a case about a figure that lies within the limits, or about none', async () => {
  const within = { ...KEY, indicator: '109' }
  expect(await step(north, 0, { key: within })).toEqual(NOT_FOUND)
  expect(await step(north, 0, { key: { ...KEY, providerCode: 'ZZ31' } })).toEqual(NOT_FOUND)
  expect(await getCase(north, within)).toBe(null)
  for (const actor of [gatekeeper1, executive1, national])
    expect((await getCase(actor, KEY))?.found?.steps).toHaveLength(6)
})
