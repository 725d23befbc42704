import { expect, test } from 'vitest'
import {
  type CaseStep,
  type Outcome,
  type StepKind,
  stageAfter,
  stages,
  standingAfter,
} from '@/domain/cases/case'
import { sayApart } from '@/domain/cases/say-case'
import { sayOverTimeMethod, signalOf } from '@/domain/cases/signal'
import { caseId, parseCaseId } from '@/domain/cases/case-id'
import { letterAfter } from '@/domain/cases/letters'
import { readStep } from '@/domain/cases/read-step'
import type { RuleName } from '@/domain/judgement/judged-quarters'
import type { PeerMark, PeersMarkName } from '@/domain/judgement/peers'
import { knownPeriod } from '@/domain/catalogue/known-period'

const stepAt = (instant: string, kind: StepKind, outcome: Outcome | null = null): CaseStep => ({
  ...{ place: 1, kind, outcome, text: 'A text of some words.' },
  taken: { personId: '1', name: 'Ann Lead', at: new Date(instant) },
})

test('a figure beyond 95% of all on the worse side gives rise to an alert, beyond 99.8% to an alarm, and no other to anything', () => {
  const among = (mark: PeersMarkName, side: PeerMark['side']) =>
    signalOf({ overTime: null, peers: { mark, side, method: 'exact/1' } })
  expect(among('beyond-95', 'worse')).toEqual({ level: 'alert', method: 'exact/1' })
  expect(among('beyond-99.8', 'worse')).toEqual({ level: 'alarm', method: 'exact/1' })
  for (const mark of ['beyond-95', 'beyond-99.8'] as const) expect(among(mark, 'better')).toBe(null)
  for (const mark of ['within', 'small', 'not-judged'] as const) expect(among(mark, null)).toBe(null)
})

/** A last quarter that was noticed by these rules. */
const overTime = (rule: RuleName | null, signals: readonly RuleName[] = rule ? [rule] : []) => ({
  ...{ mark: rule ? ('worse' as const) : ('common' as const), rule },
  points: [{ period: knownPeriod('2026-27-Q1'), value: 0.4, signals, isBetter: false }],
})

test('a figure outside the limits of its own quarters gives rise to an alarm, by another rule to an alert, better to nothing', () => {
  const noticed = (rule: RuleName | null, signals?: readonly RuleName[]) =>
    signalOf({ overTime: overTime(rule, signals), peers: null })
  expect(noticed('outside-limits')).toEqual({ level: 'alarm', method: 'mdc-6/outside-limits' })
  // The rule that reaches furthest back is named on the chart; what lies outside is an alarm all the same.
  expect(noticed('six-on-one-side', ['six-on-one-side', 'outside-limits'])?.level).toBe('alarm')
  for (const rule of ['six-on-one-side', 'six-one-way', 'two-of-three', 'rare-quarter'] as const) {
    const signal = noticed(rule)
    expect(signal?.level, rule).toBe('alert')
    expect(sayOverTimeMethod(signal?.method ?? ''), rule).not.toBe(null)
  }
  expect(noticed(null)).toBe(null)
  expect(signalOf({ overTime: { ...overTime('outside-limits'), mark: 'better' }, peers: null })).toBe(null)
})

test('of a signal over time and one among peers the graver counts, and of two alike the one among peers', () => {
  const both = (rule: RuleName, mark: PeersMarkName) =>
    signalOf({ overTime: overTime(rule), peers: { mark, side: 'worse', method: 'score/1' } })
  expect(both('outside-limits', 'beyond-95')?.method).toBe('mdc-6/outside-limits')
  for (const [rule, mark] of [
    ['outside-limits', 'beyond-99.8'],
    ['two-of-three', 'beyond-95'],
    ['two-of-three', 'beyond-99.8'],
  ] as const)
    expect(both(rule, mark)?.method).toBe('score/1')
  expect(sayApart({ level: 'alarm', method: 'score/1' })).toBe('beyond 99.8% on the worse side')
})

test('wrong data go to the commissioner at once; right ones are explained first', () => {
  expect(stageAfter({ kind: 'opened', outcome: null })).toBe('check')
  expect(stageAfter({ kind: 'checked', outcome: 'right' })).toBe('explain')
  expect(stageAfter({ kind: 'checked', outcome: 'wrong' })).toBe('decide')
  expect(stageAfter({ kind: 'explained', outcome: null })).toBe('decide')
  expect(stageAfter({ kind: 'decided', outcome: 'no-case' })).toBe(null)
  expect(stageAfter({ kind: 'decided', outcome: 'confirmed' })).toBe('act')
  expect(stageAfter({ kind: 'acted', outcome: null })).toBe('close')
  expect(stageAfter({ kind: 'closed', outcome: null })).toBe(null)
})

test('a stage is due so many days in London after the step before, whatever the hour and the season', () => {
  expect(standingAfter(stepAt('2026-07-16T22:59:59Z', 'opened'))).toEqual({
    stage: 'check',
    dueOn: '2026-07-30',
  })
  expect(standingAfter(stepAt('2026-07-16T23:00:00Z', 'opened'))?.dueOn).toBe('2026-07-31')
  expect(standingAfter(stepAt('2026-10-20T10:00:00Z', 'checked', 'right'))?.dueOn).toBe('2026-11-24')
  expect(standingAfter(stepAt('2026-10-20T10:00:00Z', 'closed'))).toBe(null)
})

test('everything that is wrong with a step is said at once', () => {
  const read = readStep('decided', { outcome: '', text: 'No.' })
  expect(read).toMatchObject({ ok: false, failure: [{ at: 'outcome' }, { at: 'text' }] })
  expect(readStep('checked', { outcome: 'confirmed', text: 'All counts were checked.' }).ok).toBe(false)
  expect(
    readStep('explained', { outcome: '', text: 'We treat those whom nobody else treats.' }),
  ).toMatchObject({
    ok: true,
    value: { outcome: null },
  })
})

test('a case is found again by its address, and what is none is none', () => {
  const key = {
    ...{ framework: 'hsps-1767', providerCode: 'ZZ16', period: knownPeriod('2026-27-Q1'), indicator: '109' },
  }
  expect(caseId(key)).toBe('ZZ16-2026-27-Q1-109')
  expect(parseCaseId('ZZ16-2026-27-Q1-109')).toEqual(key)
  const other = { ...key, framework: 'tiny-100', indicator: 'wait-1000' }
  expect(parseCaseId(caseId(other))).toEqual(other)
  for (const id of [
    '',
    'ZZ16',
    'ZZ16-2026-27-Q5-109',
    'ZZ16-2026-27-Q1',
    'none-100-ZZ1-2026-27-Q1-109',
    '__proto__',
  ])
    expect(parseCaseId(id), id).toBe(null)
})

test('each step has its letter, to whose step is next, and each stage can be reached', () => {
  const facts = {
    ...{ provider: 'Hopefield (ZZ1)', providerLead: 'Ann', commissioner: 'North', commissionerLead: 'Cem' },
    ...{ line: '106 Programme completion', period: 'Quarter 1 of 2026-27', figure: '60.0% (24 of 40)' },
    ...({
      level: 'alarm',
      method: 'exact/1',
      due: '3 November 2026',
      by: 'Ann',
      text: 'What was said.',
    } as const),
  }
  const steps: readonly (readonly [StepKind, Outcome | null])[] = [
    ['opened', null],
    ['checked', 'right'],
    ['checked', 'wrong'],
    ['explained', null],
    ['decided', 'confirmed'],
    ['decided', 'no-case'],
    ['acted', null],
    ['closed', null],
  ]
  const letters = steps.map(([kind, outcome]) => ({
    stage: stageAfter({ kind, outcome }),
    ...letterAfter({ kind, outcome }, facts),
  }))
  const opened = (method: string) =>
    letterAfter({ kind: 'opened', outcome: null }, { ...facts, method }).says.join(' ')
  expect(opened('exact/1')).toContain('by the exact binomial test, which allows for no spread')
  expect(opened('arcsine-od/1')).toContain('after allowing for the spread between services.')
  expect(new Set(letters.map(({ subject }) => subject)).size).toBe(steps.length)
  for (const { stage, to, says } of letters) {
    expect(to).toContain(stage && stages[stage].whose === 'commissioner' ? 'North' : 'Hopefield')
    expect(says.join(' ')).toContain('What was said.')
    if (stage) expect(says.join(' ')).toContain('3 November 2026')
  }
  expect(new Set(letters.flatMap(({ stage }) => stage ?? []))).toEqual(new Set(Object.keys(stages)))
})
