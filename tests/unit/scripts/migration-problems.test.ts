import { expect, test } from 'vitest'
import { explainProblem, findProblem } from '../../../scripts/postgres/migration-problems.mjs'

const written = [
  { name: '1_tables', checksum: 'a' },
  { name: '2_figures', checksum: 'b' },
]
const at = new Date('2026-10-30')
const applied = { name: '1_tables', checksum: 'a', finished_at: at, rolled_back_at: null }

test('missing migrations are no problem', () => {
  expect(findProblem(written, [applied])).toBeNull()
  expect(findProblem(written, [])).toBeNull()
})

test.each([
  ['failed before', 'failed', { ...applied, finished_at: null }],
  ['was changed after it was applied', 'edited', { ...applied, checksum: 'c' }],
  ['this version does not know', 'unknown', { ...applied, name: '9_later' }],
])('a migration that %s stops the start', (_, kind, note) => {
  const problem = findProblem(written, [note])
  expect(problem).toEqual({ kind, name: note.name })
  expect(problem && explainProblem(problem)).toContain(note.name)
})

test('a failure that was resolved is applied again', () => {
  expect(findProblem(written, [{ ...applied, finished_at: null, rolled_back_at: at }])).toBeNull()
})
