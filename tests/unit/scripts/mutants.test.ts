import { expect, test } from 'vitest'
import { countMutants } from '../../../scripts/assurance/run-mutants.mjs'

const file = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) })

test('a mutant counts as killed where a test failed or went on for ever, and not where none reached it', () => {
  const files = { 'a.ts': file('Killed', 'Timeout', 'Survived'), 'b.ts': file('NoCoverage', 'Killed') }
  expect(countMutants({ files })).toEqual({ killed: 3, total: 5 })
})

test('what does not compile, or was left out, is no mutant', () => {
  expect(
    countMutants({ files: { 'a.ts': file('CompileError', 'RuntimeError', 'Ignored', 'Killed') } }),
  ).toEqual({
    killed: 1,
    total: 1,
  })
  expect(countMutants({ files: {} })).toEqual({ killed: 0, total: 0 })
})
