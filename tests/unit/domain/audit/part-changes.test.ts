import { expect, test } from 'vitest'
import { eventChanges } from '@/domain/audit/event-changes'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { boxesOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import type { Figures } from '@/domain/kinds/field'
import { YEAR, aDeclaration } from '../../../factories/declaration'

const saved = (old: Figures, held: Figures, part = '007') =>
  eventChanges({ object: `ZZ1-${YEAR}/${part}`, old, held })

test('only what differs is shown, by the label of its box, in the order of the page', () => {
  const before = { status: 'met', comment: 'Weekly', owner: 'Lead', meeting1: '2025-05-14' }
  const after = {
    status: 'not-met',
    comment: 'Monthly',
    owner: 'Lead',
    meeting1: '2025-05-15',
    due: '2026-12-31',
  }
  expect(saved(before, after)).toEqual({
    kind: 'differences',
    notes: [],
    changes: [
      { what: 'Meeting 1', before: '14 May 2025', after: '15 May 2025' },
      { what: 'Is this indicator met?', before: 'Met', after: 'Not met' },
      { what: 'Comment', before: 'Weekly', after: 'Monthly' },
      { what: 'When will it be done?', before: null, after: '31 December 2026' },
    ],
  })
})

test('criteria are said in their words, and a box that was cleared has nothing after', () => {
  const [criterion] = partCriteria('003')
  const { changes } = saved({ criteria: criterion?.value ?? '', comment: 'x' }, {}, '003')
  expect(changes).toEqual([
    { what: 'Which of these hold?', before: criterion?.text, after: null },
    { what: 'Comment', before: 'x', after: null },
  ])
})

test('a document and a place in it are said with the number of the document', () => {
  const documents = saved({}, { type2: 'annual-report', title2: 'Report', dated2: '2026-03-31' }, 'documents')
  expect(documents.changes).toEqual([
    {
      what: 'Document 2, Type of document',
      before: null,
      after: expect.stringMatching(/annual report/i) as string,
    },
    { what: 'Document 2, Title', before: null, after: 'Report' },
    { what: 'Document 2, Date of this version', before: null, after: '31 March 2026' },
  ])
  expect(saved({ cites2: 'Page 4' }, { cites2: 'Page 5' }).changes).toEqual([
    { what: 'Document 2, Section or page', before: 'Page 4', after: 'Page 5' },
  ])
})

test('every box of every part is said by a label of its own, and every one that was filled in is said', () => {
  for (const [part, figures] of Object.entries(aDeclaration().parts)) {
    const { changes } = saved({}, figures, part)
    expect(changes).toHaveLength(Object.keys(figures).length)
  }
  for (const part of partsOf(framework, YEAR)) {
    const all = Object.fromEntries(Object.keys(boxesOfPart(framework, YEAR, part)).map((name) => [name, 'x']))
    const labels = saved({}, all, part).changes.map(({ what }) => what)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels).toHaveLength(Object.keys(all).length)
  }
})

test('a box and a part that are no longer asked keep their own names', () => {
  expect(saved({}, { invented: 'x' }).changes).toEqual([{ what: 'invented', before: null, after: 'x' }])
  expect(saved({}, { status: 'met' }, '999').changes).toEqual([
    { what: 'status', before: null, after: 'met' },
  ])
})

test('what is recorded of a signature is listed whole', () => {
  const held = { version: 1, late: false, contentSha256: 'ab'.repeat(32) }
  expect(eventChanges({ object: `ZZ1-${YEAR}`, old: null, held })).toEqual({
    kind: 'recorded',
    notes: [],
    changes: [
      { what: 'Version', before: null, after: '1' },
      { what: 'Late', before: null, after: 'No' },
      { what: 'Content SHA-256', before: null, after: 'ab'.repeat(32) },
    ],
  })
})

/** The criteria of an indicator as its page offers them. */
function partCriteria(part: string) {
  const field = boxesOfPart(framework, YEAR, part)['criteria']
  return field && 'options' in field ? field.options : []
}
