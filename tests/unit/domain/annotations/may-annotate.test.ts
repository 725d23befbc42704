import { describe, expect, test } from 'vitest'
import type { Annotation } from '@/domain/annotations/annotation'
import { annotationsOf, rebasesOf } from '@/domain/annotations/annotation'
import { annotatesFor, mayEnd } from '@/domain/annotations/may-annotate'
import { readAnnotation, readEnd } from '@/domain/annotations/read-annotation'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { Role } from '@/domain/access/roles'
import { anActor } from '../../../factories/actors'
import { aRebase } from '../../../factories/trends'

const FRAMEWORK = 'hsps-1767'
const of = (providerCode: string | null) => ({ framework: FRAMEWORK, providerCode })
const actor = (role: Role) =>
  anActor(role, role.startsWith('national') || role === 'auditor' ? 'all' : ['ZZ1'])

describe.each<[Role, 'note' | 'rebase', string | null, string | null]>([
  ['service-lead', 'note', 'ZZ1', 'provider'],
  ['service-lead', 'rebase', 'ZZ1', null],
  ['gatekeeper', 'note', 'ZZ1', 'provider'],
  ['contributor', 'note', 'ZZ1', null],
  ['executive', 'note', 'ZZ1', null],
  ['commissioner', 'rebase', 'ZZ1', 'commissioner'],
  ['commissioner', 'rebase', 'ZZ2', null],
  ['commissioner', 'note', null, null],
  ['national-analyst', 'rebase', 'ZZ2', 'national'],
  ['national-analyst', 'rebase', null, 'national'],
  ['auditor', 'note', 'ZZ1', null],
])('%s, a %s beside the charts of %s', (role, kind, providerCode, speaks) => {
  test(`speaks for ${speaks ?? 'nobody'}`, () => {
    expect(annotatesFor(actor(role), of(providerCode), kind)).toBe(speaks)
  })
})

test('a provider’s people end their own notes, and nothing that others wrote or that has ended', () => {
  const note: Annotation = { ...aRebase('106', '2026-27-Q1'), kind: 'note', madeFor: 'provider' }
  expect(mayEnd(actor('service-lead'), FRAMEWORK, note)).toBe(true)
  expect(mayEnd(actor('service-lead'), FRAMEWORK, { ...note, madeFor: 'commissioner' })).toBe(false)
  expect(mayEnd(actor('commissioner'), FRAMEWORK, note)).toBe(true)
  const ended = { at: new Date('2026-09-01T09:00:00Z'), byName: 'Ann Lead', reason: 'Written by mistake.' }
  expect(mayEnd(actor('commissioner'), FRAMEWORK, { ...note, ended })).toBe(false)
})

test('beside a chart stand its own and everybody’s, the earliest first', () => {
  const [late, early] = [aRebase('106', '2026-27-Q1'), aRebase('106', '2025-26-Q1')]
  const others = [aRebase('107', '2024-25-Q1'), { ...aRebase('106', '2024-25-Q2'), providerCode: 'ZZ2' }]
  const national = { ...aRebase('106', '2025-26-Q3'), providerCode: null }
  const own = annotationsOf([late, ...others, national, early], '106', 'ZZ1')
  expect(rebasesOf(own).map(({ period }) => period)).toEqual(['2025-26-Q1', '2025-26-Q3', '2026-27-Q1'])
  expect(annotationsOf([late, national], '106', null)).toEqual([national])
})

test('all that is wrong with it is said at once, and a quarter to come is none', () => {
  const until = knownPeriod('2026-27-Q2')
  const wrong = readAnnotation({ kind: '', period: '2026-27-Q3', reason: ' ' }, until)
  expect(!wrong.ok && wrong.failure.map(({ at }) => at)).toEqual(['kind', 'period', 'reason'])
  const typed = { kind: 'note', period: '2026-27-Q2', reason: 'The clinic moved to another site.' } as const
  expect(readAnnotation(typed, until)).toEqual({ ok: true, value: typed })
  expect(readEnd('xxxxxxxxxxxxxx').ok).toBe(false)
})
