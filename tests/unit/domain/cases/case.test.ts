import { expect, test } from 'vitest'
import {
  type CaseStep,
  type Outcome,
  type StepKind,
  levelOf,
  stageAfter,
  stages,
  standingAfter,
} from '@/domain/cases/case'
import { caseId, parseCaseId } from '@/domain/cases/case-id'
import { letterAfter } from '@/domain/cases/letters'
import { readStep } from '@/domain/cases/read-step'
import { knownPeriod } from '@/domain/catalogue/known-period'

const stepAt = (instant: string, kind: StepKind, outcome: Outcome | null = null): CaseStep => ({
  ...{ place: 1, kind, outcome, text: 'A text of some words.' },
  taken: { personId: '1', name: 'Ann Lead', at: new Date(instant) },
})

test('a figure beyond 95% on the worse side gives rise to an alert, beyond 99.8% to an alarm, and no other to anything', () => {
  expect(levelOf({ mark: 'beyond-95', side: 'worse' })).toBe('alert')
  expect(levelOf({ mark: 'beyond-99.8', side: 'worse' })).toBe('alarm')
  for (const mark of ['beyond-95', 'beyond-99.8'] as const)
    expect(levelOf({ mark, side: 'better' })).toBe(null)
  for (const mark of ['within', 'small', 'not-judged'] as const)
    expect(levelOf({ mark, side: null })).toBe(null)
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
    ...({ level: 'alarm', due: '3 November 2026', by: 'Ann', text: 'What was said.' } as const),
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
  expect(new Set(letters.map(({ subject }) => subject)).size).toBe(steps.length)
  for (const { stage, to, says } of letters) {
    expect(to).toContain(stage && stages[stage].whose === 'commissioner' ? 'North' : 'Hopefield')
    expect(says.join(' ')).toContain('What was said.')
    if (stage) expect(says.join(' ')).toContain('3 November 2026')
  }
  expect(new Set(letters.flatMap(({ stage }) => stage ?? []))).toEqual(new Set(Object.keys(stages)))
})
