import { expect, test } from 'vitest'
import type { GivenPage } from '@/features/audit/given-filter'
import { asSuperuser } from '../../support/database'
import { makeTrail, pageOf, trailOf } from './trail'

const people = await makeTrail()

const RECORDED: [at: string, organisation: string, action: string, object: string][] = [
  // British Summer Time ended on 25 October 2026 at 01:00 UTC: that day had 25 hours.
  ['2026-10-24T22:59:59.999999Z', 'ZZ1', 'note-made', 'ZZ1-2026-27-Q1'],
  ['2026-10-24T23:00:00Z', 'ZZ1', 'note-made', 'ZZ1-2026-27-Q1'],
  ['2026-10-25T23:59:59.999999Z', 'ZZ1', 'note-made', 'ZZ1-2026-27-Q1/devices'],
  ['2026-10-26T00:00:00Z', 'ZZ1', 'note-made', 'ZZ1-2026-27-Q10'],
  ['2026-10-25T12:00:00Z', 'ZZ2', 'note-made', 'ZZ2-2026-27-Q1'],
]
for (const [at, organisation, action, object] of RECORDED)
  await asSuperuser('SELECT record_audit($1, $2, $3, $4, NULL, NULL, NULL)', [
    organisation,
    action,
    object,
    at,
  ])

const day = (name: 'from' | 'to', date: number, month = 10): Partial<GivenPage> => ({
  [`${name}-day`]: String(date),
  [`${name}-month`]: String(month),
  [`${name}-year`]: '2026',
})
const notes = { kind: 'note-made' }

test.each<[string, Partial<GivenPage>, number]>([
  ['nothing more', {}, 5],
  ['one organisation', { organisation: 'ZZ2' }, 1],
  ['a return and its sections, and not one whose name begins alike', { return: 'ZZ1-2026-27-Q1' }, 3],
  ['a return typed carelessly', { return: ' zz1-2026-27-q1 ' }, 3],
  ['a return pasted with longer dashes and what nobody sees', { return: 'ZZ1–2026–27–Q1\u200b' }, 3],
  ['a return that nothing was done to', { return: 'ZZ9-2026-27-Q1' }, 0],
  ['part of the name of a person', { person: 'SERVICE' }, 5],
  ['a name pasted with what nobody sees', { person: '\u200bser\u00advice\0' }, 5],
  ['a name that is no pattern', { person: '%' }, 0],
  ['the day on which the clocks went back', { ...day('from', 25), ...day('to', 25) }, 3],
  ['the day before it', { ...day('from', 24), ...day('to', 24) }, 1],
  ['the day after it', { ...day('from', 26), ...day('to', 26) }, 1],
  ['from a day on', day('from', 25), 4],
  ['up to a day', day('to', 25), 4],
  [
    'everything at once',
    { organisation: 'ZZ1', return: 'ZZ1-2026-27-Q1', person: 'The', ...day('to', 24) },
    1,
  ],
])('an auditor filters notes by %s', async (_, given, matches) => {
  const page = await pageOf(people.auditor, { ...notes, ...given })
  expect(page.matches).toBe(matches)
  expect(page.events).toHaveLength(matches)
})

test('a person is found by the name that they had', async () => {
  const { events } = await pageOf(people.lead1, { person: 'Lead1' })
  expect(events.map(({ who, what }) => [who, what])).toEqual([
    ['lead1', 'Section of the draft saved'],
    ['lead1', 'Section of the draft saved'],
  ])
})

test('what is done here and not yet known by words is offered by its name', async () => {
  const { actions } = await trailOf(people.lead1)
  expect(actions).toContainEqual({ value: 'note-made', text: 'Note made' })
})

const REAL_DATE = 'This must be a real date, with the year in four digits'
const FROM_LIST = 'Choose one from the list, or leave this as it was'

test.each<[Partial<GivenPage>, string, string]>([
  [{ organisation: 'ZZ2' }, 'organisation', FROM_LIST],
  [{ organisation: 'ZZ9' }, 'organisation', FROM_LIST],
  [{ organisation: 'national' }, 'organisation', FROM_LIST],
  [{ organisation: "ZZ1'--" }, 'organisation', FROM_LIST],
  [{ kind: 'signed-in' }, 'kind', FROM_LIST],
  [{ kind: '__proto__' }, 'kind', FROM_LIST],
  [
    { return: 'ZZ1-2026-27-Q5' },
    'return',
    'Enter a return like ZZ1-2026-27-Q2, or a declaration like ZZ1-2025-26',
  ],
  [
    { return: 'ZZ1\ufffd' },
    'return',
    'Enter a return like ZZ1-2026-27-Q2, or a declaration like ZZ1-2025-26',
  ],
  [{ person: 'x'.repeat(101) }, 'person', 'Shorten this to 100 characters or fewer. It has 101.'],
  [
    { person: 'a\ufffd' },
    'person',
    'Some characters did not arrive, and stand here as “\ufffd”. Type them again',
  ],
  [day('from', 31, 9), 'from', REAL_DATE],
  [{ ...day('to', 1), 'to-year': '10000' }, 'to', REAL_DATE],
  [{ ...day('to', 1), 'to-year': '0026' }, 'to', REAL_DATE],
  [{ 'from-day': '1', 'from-month': '2' }, 'from', 'This date must include a year'],
  [
    { ...day('from', 2), ...day('to', 1) },
    'to',
    'Enter a last day that is the same as the first day or after it',
  ],
])('%j is refused at its box, and no event is shown', async (given, at, message) => {
  const view = await trailOf(people.lead1, given)
  expect(view.faults).toEqual([{ at, message }])
  expect(view.page).toBeNull()
  expect(view.given).toMatchObject(given)
})

test('the last day that can be typed is no fault', async () => {
  const last = { 'to-day': '31', 'to-month': '12', 'to-year': '9999' }
  expect((await pageOf(people.lead1, { ...notes, ...last })).matches).toBe(4)
})

test('all that is wrong is said at once', async () => {
  const wrong = { organisation: 'ZZ9', kind: 'x', return: 'x', ...day('from', 32), ...day('to', 32) }
  const { faults } = await trailOf(people.lead1, wrong)
  expect(faults.map(({ at }) => at)).toEqual(['organisation', 'kind', 'return', 'from', 'to'])
})

test.each([
  'ZZ9.1',
  'ZZ2.1',
  'national.1',
  'ZZ1.999999',
  'ZZ1.0',
  'ZZ1',
  '2',
  'ZZ1.1.1',
  `ZZ1.${'9'.repeat(30)}`,
])('a page beyond %s is not there for somebody of ZZ1, and nothing else is wrong', async (older) => {
  expect(await trailOf(people.lead1, { older })).toMatchObject({ page: null, faults: [] })
  expect(await trailOf(people.lead1, { newer: older })).toMatchObject({ page: null, faults: [] })
})
