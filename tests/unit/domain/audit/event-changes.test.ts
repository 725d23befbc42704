import { expect, test } from 'vitest'
import { eventChanges } from '@/domain/audit/event-changes'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOf } from '@/domain/catalogue/boxes-of'
import { findIndicator, quarterlyIndicators } from '@/domain/catalogue/find'
import { isQuarterly } from '@/domain/catalogue/indicator'
import { type Line, blankLine } from '@/domain/returns/quarterly-return'
import { aValueLine, answersOf } from '../../../factories/draft-return'
import { PERIOD } from '../../../factories/period'
import { aFullReturn } from '../../../factories/typed-return'

const OBJECT = 'ZZ1-2026-27-Q2/programme'
const saved = (old: Record<string, Line>, held: Record<string, Line>) =>
  eventChanges({ object: OBJECT, old, held })

function labelOf(code: string, name: string): string {
  const indicator = findIndicator(code, framework)
  return (indicator && isQuarterly(indicator) && boxesOf(indicator)[name]?.label) || ''
}

test('only what differs is shown, by the label of its box, in the order of the form', () => {
  const before = aValueLine({ denominator: 40, numerator: 24, neverAttended: 6 })
  const after = aValueLine({ denominator: 41, numerator: 24, neverAttended: 5 })
  expect(saved({ 106: before }, { 106: after })).toEqual({
    kind: 'differences',
    changes: [
      { what: `106, ${labelOf('106', 'denominator')}`, before: '40', after: '41' },
      { what: `106, ${labelOf('106', 'neverAttended')}`, before: '6', after: '5' },
    ],
    notes: [],
  })
})

test('a blank is nothing, and a zero is a zero, whichever way it goes', () => {
  const [blank, zero] = [aValueLine({}), aValueLine({ numerator: 0 })]
  const what = `106, ${labelOf('106', 'numerator')}`
  expect(saved({ 106: blank }, { 106: zero }).changes).toEqual([{ what, before: null, after: '0' }])
  expect(saved({ 106: zero }, { 106: blank }).changes).toEqual([{ what, before: '0', after: null }])
})

test('a state, a reason and an explanation are said as people chose and wrote them', () => {
  const unknown: Line = { ...blankLine, state: 'not-available', reason: 'Lost', explanation: 'Counted twice' }
  expect(saved({ 106: blankLine }, { 106: unknown }).changes).toEqual([
    { what: '106, State', before: null, after: 'Figures exist but are not available' },
    { what: '106, Reason', before: null, after: 'Lost' },
    { what: '106, Explanation', before: null, after: 'Counted twice' },
  ])
})

test('choices and days are said in words, and the boxes of the return as a whole by their own names', () => {
  const valueSet = aValueLine({ valueSet: 'uk-5l-2026' })
  const about = { ...blankLine, figures: { neuromodulationExtract: '2026-09-30' } }
  const { changes } = saved({}, { 108: valueSet, about })
  expect(changes[0]).toEqual({
    what: framework.aboutReturn.fields['neuromodulationExtract']?.label,
    before: null,
    after: '30 September 2026',
  })
  expect(changes.at(-1)?.after).not.toBe('uk-5l-2026')
})

test('a box that the catalogue does not know keeps its own name, and a line too', () => {
  expect(saved({}, { 106: aValueLine({ invented: 3 }), 999: aValueLine({ other: 'x' }) }).changes).toEqual(
    expect.arrayContaining([
      { what: '106, invented', before: null, after: '3' },
      { what: '999, other', before: null, after: 'x' },
    ]),
  )
})

test('every box of every line is said by a label of its own', () => {
  const answers = answersOf(aFullReturn())
  const { changes } = saved({}, answers)
  expect(new Set(changes.map(({ what }) => what)).size).toBe(changes.length)
  const figures = Object.values(answers).flatMap((line) => Object.keys(line.figures))
  const states = quarterlyIndicators(PERIOD, framework).length
  expect(changes).toHaveLength(figures.length + states)
})

test('whatever else an event holds is listed, with hashes whole and days in words', () => {
  const hash = 'ab'.repeat(32)
  const held = { version: 1, late: false, snapshotSha256: hash, until: '2026-11-11T23:59:59.999+00:00' }
  expect(eventChanges({ object: 'ZZ1-2026-27-Q2', old: null, held })).toEqual({
    kind: 'recorded',
    changes: [
      { what: 'Version', before: null, after: '1' },
      { what: 'Late', before: null, after: 'No' },
      { what: 'Snapshot SHA-256', before: null, after: hash },
      { what: 'Until', before: null, after: '11 November 2026 at 23:59' },
    ],
    notes: [],
  })
})

test('lists, roles, offerings and quarters are said in words, before and after', () => {
  const held = [
    { offering: 'cordotomy', fromPeriod: '2026-27-Q2', partnerName: null },
    { role: 'service-lead' },
  ]
  expect(eventChanges({ object: 'ZZ1', old: [{ offering: 'itdd' }], held }).changes).toEqual([
    { what: '1, offering', before: 'Intrathecal drug delivery (ITDD)', after: 'Cordotomy' },
    { what: '1, from period', before: null, after: 'Quarter 2 of 2026-27' },
    { what: '2, role', before: null, after: 'Service lead' },
  ])
})

test.each([null, undefined, 'a text', 3, [], {}, { 106: { state: 5 } }, { __proto__: null }])(
  'an event that holds %j is no fault',
  (held) => {
    expect(eventChanges({ object: OBJECT, old: null, held }).kind).toBe('recorded')
  },
)

test('figures of waits say what they must not be taken for, where they changed', () => {
  const [before, after] = [aValueLine({ patients: 4 }), aValueLine({ patients: 5 })]
  const of = (code: string) => saved({ [code]: before }, { [code]: after }).notes
  expect(of('103')).toEqual(['Service wait, not the statutory RTT figure: 103.'])
  expect(of('104')).toEqual(['Service wait, not the statutory RTT figure: 104.'])
  expect(of('106')).toEqual([])
  expect(saved({ 103: before }, { 103: before }).notes).toEqual([])
})
