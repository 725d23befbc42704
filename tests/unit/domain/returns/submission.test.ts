import { expect, test } from 'vitest'
import { canonicalJson } from '@/domain/canonical-json'
import type { Figures } from '@/domain/kinds/field'
import { readSnapshot } from '@/domain/returns/snapshot-schema'
import { type Submission, figuresOf, snapshotOf } from '@/domain/returns/submission'
import { prepare } from '@/domain/returns/submit'
import { aStamp } from '../../../factories/actors'
import { aDraftReturn, aSubmitContext } from '../../../factories/draft-return'

const submission = prepare(aDraftReturn({ entered: { '106': aStamp() } }), aSubmitContext(), aStamp())
const figures = (of: Submission) => canonicalJson(figuresOf(of))
const backwards = (boxes: Figures) => Object.fromEntries(Object.entries(boxes).toReversed())

test('figures are the same whatever the order in which their boxes are kept', () => {
  const lines = submission.lines.map((line) => ({ ...line, figures: backwards(line.figures) }))
  const other = { ...submission, about: backwards(submission.about), lines }
  expect(figures(other)).toBe(figures(submission))
  expect(canonicalJson(snapshotOf(other))).toBe(canonicalJson(snapshotOf(submission)))
})

test('figures are the same whoever sends them and when, under whatever version', () => {
  const other = { ...submission, submitted: aStamp({ name: 'Somebody else' }), version: 9, late: true }
  expect(figures(other)).toBe(figures(submission))
  expect(canonicalJson(snapshotOf(other))).not.toBe(canonicalJson(snapshotOf(submission)))
})

test.each([
  ['a figure', { figures: { denominator: 40, numerator: 25, neverAttended: 6 } }],
  ['a box that is no longer there', { figures: { denominator: 40, numerator: 24 } }],
  ['a state', { state: 'nil' }],
  ['a reason', { reason: 'Why' }],
  ['an explanation', { explanation: 'Why' }],
  ['a definition', { definitionVersion: 2 }],
] as const)('%s that differs makes other figures', (_, change) => {
  const lines = submission.lines.map((line) => (line.indicator === '106' ? { ...line, ...change } : line))
  expect(figures({ ...submission, lines })).not.toBe(figures(submission))
})

test('the same figures of another provider, quarter or framework are other figures', () => {
  for (const change of [{ providerCode: 'ZZ2' }, { framework: 'hsps-9999' }, { about: {} }])
    expect(figures({ ...submission, ...change })).not.toBe(figures(submission))
})

test('a snapshot says who entered each line and what was filled in, and can be read again', () => {
  const text = canonicalJson(snapshotOf(submission))
  const snapshot = readSnapshot(text)
  expect(snapshot.figures.about).toEqual(submission.about)
  expect(snapshot.provenance.find(({ indicator }) => indicator === '105')?.filled).toEqual(['denominator'])
  expect(JSON.parse(text)).toMatchObject({
    ...{
      format: 3,
      version: 1,
      warnings: [],
      late: false,
      reason: null,
      deadlineAt: '2026-11-11T23:59:59.999Z',
    },
    submitted: { name: 'Ann Service lead', at: '2026-10-20T10:00:00.000Z' },
  })
  expect(text).toContain('"entered":{"at":"2026-10-20T10:00:00.000Z"')
})

test('a snapshot holds the warnings that its explanations answer', () => {
  const draft = aDraftReturn({ answers: { '106': { figures: { denominator: 20, numerator: 20 } } } })
  const { warnings } = readSnapshot(canonicalJson(snapshotOf(prepare(draft, aSubmitContext(), aStamp()))))
  expect(warnings).toEqual([
    { code: 'C19', at: '106.numerator', message: expect.stringContaining('20 of 20') as string },
  ])
})

test('a snapshot from before there were warnings is still read, and has none', () => {
  const old = { format: 1, figures: { about: {}, lines: [] }, provenance: [] }
  expect(readSnapshot(JSON.stringify(old))).toMatchObject({ format: 1, warnings: [] })
})

test('a text that is no snapshot is not read as one', () => {
  for (const text of ['{"format":3}', '{"format":4}']) expect(() => readSnapshot(text)).toThrow()
})
