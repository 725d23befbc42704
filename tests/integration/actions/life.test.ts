import { beforeAll, expect, test } from 'vitest'
import { standingOf } from '@/domain/actions/action'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { toActionView } from '@/features/actions/to-action-view'
import { toActionsView } from '@/features/actions/to-actions-view'
import { toToldView } from '@/features/actions/to-told-view'
import { queueOverdueActions } from '@/operations/queue-overdue-actions'
import { getAction } from '@/operations/read/get-action'
import { getActions } from '@/operations/read/get-actions'
import { toTrendChart } from '@/features/dashboards/to-trend-chart'
import { findIndicator } from '@/domain/catalogue/find'
import type { QuarterlyIndicator } from '@/domain/catalogue/indicator'
import { getProvider } from '@/operations/read/get-provider'
import { PERIOD } from '../../factories/period'
import { asSuperuser } from '../../support/database'
import { aQuery, after, people, submitBoth } from '../queries/asking'
import { ZZ1, valueOf } from '../returns/entering'
import { COMPLETED, DUE, WHAT, enter, open } from './acting'

const { north, lead1, contributor1 } = people

beforeAll(submitBoth)

test('an action goes from what is to be done to how far it is met, is opened again, and never changes', async () => {
  const key = valueOf(await open(contributor1))
  valueOf(
    await enter(contributor1, key, 1, {
      owner: 'Service manager',
      'due-day': '8',
      'due-month': '11',
      'due-year': '2026',
    }),
  )
  const said = 'Remind us before each session.'
  valueOf(await enter(lead1, key, 2, { ...COMPLETED, said, did: 'Everybody is reminded a week before.' }, 2))
  valueOf(
    await enter(north, key, 3, { ...DUE, kind: 'reopened', text: 'Half the patients had no reminder.' }, 3),
  )
  const read = await getAction(lead1, key, after(4))
  expect(read && standingOf(read.action)).toEqual({
    what: WHAT,
    owner: 'Service manager',
    dueOn: '2026-11-01',
    completed: null,
    told: { said, did: 'Everybody is reminded a week before.' },
  })
  expect(read && toActionView(lead1, read).form?.kinds).toEqual(['progress', 'completed'])
  expect(read && toActionView(contributor1, read).form?.kinds).toEqual(['progress'])
  const told = await getActions(north, framework, { provider: 'ZZ1', clock: after(4) })
  expect(told && toToldView(told).rows).toMatchObject([{ said, extent: 'Being worked on' }])
  for (const sql of [
    `UPDATE action_entry SET text = 'Something else.'`,
    'DELETE FROM action_entry',
    `UPDATE action SET source = 'own'`,
    'DELETE FROM action',
  ])
    await expect(asSuperuser(sql), sql).rejects.toThrow(/never|change/i)
  const events = await asSuperuser<{ action: string }>(
    `SELECT action FROM audit_event WHERE organisation = 'ZZ1' AND action LIKE 'action-%' ORDER BY seq`,
  )
  expect(events.map(({ action }) => action)).toEqual(
    ['opened', 'progress', 'completed', 'reopened'].map((kind) => `action-${kind}`),
  )
})

test('everything that is wrong is said at once, at its box, and nothing is stored', async () => {
  const count = () => asSuperuser<{ n: string }>('SELECT count(*) AS n FROM action_entry')
  const before = await count()
  const nothing = { text: '', owner: '', 'due-day': '', 'due-month': '', 'due-year': '' }
  expect(await open(lead1, nothing)).toMatchObject({
    failure: { kind: 'invalid', faults: [{ at: 'text' }, { at: 'owner' }, { at: 'due-day' }] },
  })
  expect(await open(lead1, { 'due-year': '2024' })).toMatchObject({
    failure: { faults: [{ at: 'due-day', message: 'This day is past. Enter today or a later day' }] },
  })
  const key = { framework: framework.code, providerCode: 'ZZ1', number: 1 }
  expect(await enter(lead1, key, 4, { kind: '' })).toMatchObject({ failure: { faults: [{ at: 'kind' }] } })
  expect(await enter(lead1, key, 4, { kind: 'completed', said: 'A wish of somebody.' })).toMatchObject({
    failure: { faults: [{ at: 'extent' }, { at: 'did' }] },
  })
  expect(await enter(lead1, key, 4, { kind: 'completed', extent: 'met' })).toMatchObject({
    failure: { faults: [{ at: 'evidence' }] },
  })
  expect(await count()).toEqual(before)
})

test('an action follows from what was asked, which tells those who complete it', async () => {
  const query = await aQuery(north)
  const key = valueOf(
    await open(north, { query: query.number, text: 'Fill the two posts of the programme.' }),
  )
  const read = await getAction(lead1, key, after(1))
  expect(read?.action.source).toEqual({ kind: 'query', number: query.number, indicator: '106' })
  expect(await open(north, { query: 99 })).toEqual({ ok: false, failure: { kind: 'not-found' } })
  const told = await asSuperuser<{ email: string }>(
    `SELECT split_part(email, '@', 1) AS email FROM notice WHERE kind = 'action-opened' AND key LIKE '%/${key.number}/entry/1'`,
  )
  expect(told).toEqual([{ email: 'lead1' }])
})

test('an action may aim at a figure, from where its line stands, and the chart of the line draws it', async () => {
  const text = 'Let more patients finish the programme.'
  expect(await open(lead1, { text, indicator: '106', target: '120' })).toMatchObject({
    failure: { faults: [{ at: 'target', message: 'Enter a percentage from 0 to 100' }] },
  })
  const key = valueOf(await open(lead1, { text, indicator: '106', target: '70' }))
  const read = await getAction(lead1, key, after(1))
  expect(read?.action.aim).toEqual({
    ...{ indicator: '106', target: 0.7 },
    baseline: { value: 0.6, period: PERIOD },
  })
  expect(read && toActionView(lead1, read).aim?.text).toBe(
    `106: 70.0% by 1 November 2026, from 60.0% in Quarter 2 of 2026-27`,
  )
  const levels = async () => {
    const provider = await getProvider(
      lead1,
      framework,
      { providerCode: 'ZZ1', period: PERIOD, as: 'latest' },
      after(1),
    )
    const indicator = findIndicator('106', framework) as QuarterlyIndicator
    return provider && toTrendChart(provider, ZZ1, indicator).levels
  }
  expect(await levels()).toEqual([
    { from: PERIOD, to: PERIOD, value: 0.7, label: 'Aim: 70.0% by 1 November 2026' },
  ])
  valueOf(await enter(lead1, key, 1, COMPLETED, 2))
  expect(await levels()).toBe(undefined)
})

test('what is overdue is told to the provider, then its commissioner, then the national team: once each', async () => {
  const who = async (days: number) => {
    await queueOverdueActions(after(days))
    const rows = await asSuperuser<{ email: string }>(
      `SELECT split_part(email, '@', 1) AS email FROM notice WHERE kind = 'action-overdue' AND key LIKE 'action/hsps-1767/ZZ1/1/%'
       ORDER BY queued_at, email`,
    )
    return rows.map(({ email }) => email)
  }
  // Due on 1 November: so many days after the 20th of October.
  expect(await who(12)).toEqual([])
  expect(await who(13)).toEqual(['lead1'])
  expect(await who(25)).toEqual(['lead1'])
  expect(await who(26)).toEqual(['lead1', 'north'])
  expect(await who(53)).toEqual(['lead1', 'north'])
  expect(await who(54)).toEqual(['lead1', 'north', 'national'])
  expect(await who(60)).toEqual(['lead1', 'north', 'national'])
  const key = { framework: framework.code, providerCode: 'ZZ1', number: 1 }
  const read = await getAction(north, key, after(60))
  expect(read?.told.map((each) => each.who)).toEqual(['provider', 'commissioner', 'national'])
  expect(read && toActionView(north, read).isOverdue).toBe(true)
  const list = await getActions(north, framework, { clock: after(60) })
  expect(list && toActionsView(north, list, null).sentence).toBe('2 open actions, 2 overdue; 1 completed.')
  const next = list && toActionsView(north, list, '2027-28' as never)
  expect(next?.open.map(({ carried }) => carried)).toEqual(Array(2).fill('Carried over from 2026-27'))
})
