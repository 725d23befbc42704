import { describe, expect, test } from 'vitest'
import {
  type Action,
  type ActionEntry,
  daysOverdue,
  isCarriedInto,
  mayFollow,
  standingOf,
} from '@/domain/actions/action'
import { actionId, parseActionId } from '@/domain/actions/action-id'
import { actionsOfYear } from '@/domain/actions/actions-of-year'
import { escalationsOf } from '@/domain/actions/escalation'
import { mayAttach } from '@/domain/actions/may-attach'
import { packActionsOf, packAimsOf } from '@/domain/pack/pack-actions-of'
import { type FinancialYear, parseFinancialYear } from '@/domain/periods/period'
import { anActor } from '../../../factories/actors'

const knownYear = (text: string) => parseFinancialYear(text) as FinancialYear
const at = (day: string) => new Date(`${day}T12:00:00Z`)
const entry = (overrides: Partial<ActionEntry>, on: string): ActionEntry => ({
  ...{ place: 1, kind: 'progress', text: 'Some words.', owner: null, dueOn: null, extent: null },
  ...{ evidence: null, told: null },
  written: { personId: '0', name: 'Ann Lead', at: at(on) },
  ...overrides,
})
const opened = entry(
  { kind: 'opened', text: 'Remind everybody.', owner: 'Lead', dueOn: '2026-03-31' },
  '2025-06-01',
)
const completed = entry({ place: 2, kind: 'completed', extent: 'met', evidence: 'Policy' }, '2026-05-01')
const anAction = (...entries: readonly ActionEntry[]): Action => ({
  ...{ framework: 'hsps-1767', providerCode: 'ZZ1', number: 3, year: knownYear('2025-26') },
  ...{ source: { kind: 'not-met', indicator: '006' }, aim: null, entries },
})

describe('how an action stands', () => {
  test('the last owner, day and extent hold, and the clock alone makes it overdue', () => {
    const later = entry({ place: 2, owner: 'Manager', dueOn: '2026-06-30' }, '2026-01-01')
    expect(standingOf(anAction(opened, later))).toMatchObject({
      owner: 'Manager',
      dueOn: '2026-06-30',
      completed: null,
    })
    expect(daysOverdue(standingOf(anAction(opened)), at('2026-03-31'))).toBe(0)
    expect(daysOverdue(standingOf(anAction(opened)), at('2026-04-01'))).toBe(1)
    expect(daysOverdue(standingOf(anAction(opened, completed)), at('2027-04-01'))).toBe(0)
    // What is said without an owner or a day leaves them as they are, and work goes on after it was completed only once it is opened again.
    const worked = entry({ place: 3 }, '2026-06-01')
    const told = { said: 'We waited.', did: 'A nurse calls.' }
    const said = entry({ place: 2, kind: 'completed', extent: 'met', told }, '2026-05-01')
    expect(standingOf(anAction(opened, said, worked))).toMatchObject({
      ...{ owner: 'Lead', dueOn: '2026-03-31', completed: { extent: 'met' }, told },
    })
    const bare = entry({ kind: 'progress' }, '2025-06-01')
    expect(standingOf(anAction(bare))).toEqual({
      ...{ what: 'Some words.', owner: '', dueOn: '', completed: null, told: null },
    })
    expect(() => standingOf(anAction())).toThrow('begins with what is to be done')
    const again = entry({ place: 3, kind: 'reopened', dueOn: '2026-07-31' }, '2026-06-01')
    expect(standingOf(anAction(opened, completed, again))).toMatchObject({
      completed: null,
      dueOn: '2026-07-31',
    })
  })

  test('what may follow', () => {
    const open = { completed: null }
    const done = { completed: { extent: 'met', at: at('2026-05-01') } } as const
    const kinds = ['opened', 'progress', 'completed', 'reopened'] as const
    expect(kinds.map((kind) => [mayFollow(open, kind), mayFollow(done, kind)])).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [false, true],
    ])
  })

  test('it stands over into each next year until the one in which it is completed', () => {
    const years = (action: Action) =>
      ['2024-25', '2025-26', '2026-27', '2027-28'].filter(
        (year) => actionsOfYear([action], knownYear(year)).length > 0,
      )
    expect(years(anAction(opened))).toEqual(['2025-26', '2026-27', '2027-28'])
    expect(years(anAction(opened, completed))).toEqual(['2025-26', '2026-27'])
    const inItsYear = { ...completed, written: { ...completed.written, at: at('2026-03-30') } }
    expect(years(anAction(opened, inItsYear))).toEqual(['2025-26'])
    const carried = (year: string, beginsAt: string) =>
      isCarriedInto(anAction(opened, completed), knownYear(year), at(beginsAt))
    expect([carried('2026-27', '2026-05-01'), carried('2026-27', '2026-05-02')]).toEqual([true, false])
    expect(carried('2025-26', '2025-04-01')).toBe(false)
  })
})

test('what shows that it is done is uploaded by who works on it and fills in what is declared', () => {
  const key = { framework: 'hsps-1767', providerCode: 'ZZ1', number: 3 }
  const may = (['service-lead', 'contributor', 'executive', 'commissioner'] as const).map((role) =>
    mayAttach(anActor(role, ['ZZ1']), key),
  )
  expect(may).toEqual([true, true, false, false])
  expect(mayAttach(anActor('service-lead', ['ZZ2']), key)).toBe(false)
})

test('who is told when: nobody on the day, the provider after it, the others after their days', () => {
  const days = { commissioner: 14, national: 42 }
  const told = (on: string) => escalationsOf(anAction(opened), days, at(on))
  expect(told('2026-03-31')).toEqual([])
  expect(told('2026-04-01')).toEqual(['provider'])
  expect(told('2026-04-13')).toEqual(['provider'])
  expect(told('2026-04-14')).toEqual(['provider', 'commissioner'])
  expect(told('2026-05-12')).toEqual(['provider', 'commissioner', 'national'])
  expect(escalationsOf(anAction(opened, completed), days, at('2027-01-01'))).toEqual([])
})

const none = { told: [], files: [] }

test('a pack has it with where it came from, its files, who was told and from which year it stands over', () => {
  const told = [
    { providerCode: 'ZZ1', number: 3, who: 'provider' },
    { providerCode: 'ZZ2', number: 3, who: 'national' },
  ] as const
  const file = { name: 'reminder.pdf', bytes: 1234, sha256: 'f'.repeat(64), scan: 'clean' } as const
  const files = [
    { provider: 'ZZ1', number: 3, file },
    { provider: 'ZZ1', number: 4, file: { ...file, name: 'another.pdf' } },
  ]
  expect(packActionsOf([anAction(opened)], { told, files }, knownYear('2026-27'))).toEqual([
    {
      ...{ provider: 'ZZ1', number: 3, source: 'not-met', from: '006 declared Not met for 2025-26' },
      ...{ what: 'Remind everybody.', owner: 'Lead', due: '2026-03-31', extentMet: null, detail: null },
      ...{ completedOn: null, escalatedTo: 'the provider', carriedFrom: '2025-26', files: [file] },
    },
  ])
  expect(packActionsOf([anAction(opened, completed)], none, knownYear('2025-26'))).toMatchObject([
    {
      extentMet: 'met',
      detail: 'Some words.',
      completedOn: '2026-05-01',
      escalatedTo: null,
      carriedFrom: null,
    },
  ])
})

test('a pack has them in the order of its providers, where 2 comes before 10', () => {
  const of = ['ZZ10', 'ZZ2', 'ZZ1'].map((providerCode) => ({ ...anAction(opened), providerCode }))
  expect(packActionsOf(of, none, knownYear('2025-26')).map(({ provider }) => provider)).toEqual([
    'ZZ1',
    'ZZ2',
    'ZZ10',
  ])
})

test('a pack has the figures that are aimed at, by their day', () => {
  const aim = { indicator: '106', target: 0.7, baseline: null }
  expect(packAimsOf([{ ...anAction(opened), aim }, anAction(opened)], knownYear('2025-26'))).toEqual([
    { provider: 'ZZ1', indicator: '106', baseline: null, target: 0.7, by: '2026-03-31' },
  ])
})

test('its address leads to it, and nothing else does', () => {
  const key = { framework: 'hsps-1767', providerCode: 'ZZ1', number: 3 }
  expect(parseActionId(actionId(key))).toEqual(key)
  for (const id of ['ZZ1-0', 'ZZ1-03', 'ZZ1-x', 'zz1-3', 'gone-9-ZZ1-3', '-3', 'ZZ1-3-4'])
    expect(parseActionId(id), id).toBe(null)
})
