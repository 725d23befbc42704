import { existsSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { countMutants, measureMutants } from '../../../scripts/assurance/run-mutants.mjs'
import { inRoot } from '../../../scripts/lib/places.mjs'
import { partsChanged } from '../../mutants/parts.mjs'
import stryker from '../../mutants/stryker.config.mjs'
import vitest from '../../mutants/vitest.config'

const file = (...statuses: string[]) => ({ mutants: statuses.map((status) => ({ status })) })
const killed = (count: number, survived = 0) =>
  file(...Array<string>(count).fill('Killed'), ...Array<string>(survived).fill('Survived'))

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

test('each part is said for itself, and one that is large does not make up for one that is small', () => {
  const parts = { access: ['a.ts'], validation: ['b.ts', 'c.ts'], workflow: ['d.ts'] }
  const files = { 'a.ts': killed(9, 1), 'b.ts': killed(500), 'c.ts': killed(490, 10), 'd.ts': killed(8, 1) }
  expect(measureMutants({ files }, parts)).toEqual({
    found:
      'access: 9 of 10 killed (90.0%); validation: 990 of 1000 killed (99.0%); workflow: 8 of 9 killed (88.9%)',
    holds: false,
  })
  expect(measureMutants({ files: { ...files, 'd.ts': killed(9) } }, parts).holds).toBe(true)
})

test('a part of which nothing was changed was not measured', () => {
  const parts = { access: ['a.ts'], workflow: ['d.ts'] }
  for (const files of [
    { 'a.ts': killed(9) },
    { 'a.ts': killed(9), 'd.ts': file('Ignored') },
    { 'a.ts': killed(9), 'e.ts': killed(9) },
  ])
    expect(measureMutants({ files }, parts)).toEqual({
      found: 'access: 9 of 9 killed (100.0%); workflow: no mutant',
      holds: false,
    })
})

test('every file that is changed is there, and belongs to one part alone', () => {
  const files = Object.values(partsChanged).flat()
  expect(files.filter((name) => !existsSync(inRoot(name)))).toEqual([])
  expect(files.toSorted()).toEqual([...new Set(files)].toSorted())
  expect(stryker.mutate).toEqual(files)
})

afterEach(() => vi.unstubAllGlobals())

test('no mutant of the run before is switched on while the tests of the next are read', async () => {
  const held = { activeMutant: '7', hitLimit: 100 }
  vi.stubGlobal('__stryker__', held)
  await import('../../mutants/forget-mutant')
  expect(held).toEqual({ activeMutant: undefined, hitLimit: 100 })
  expect(vitest.test?.setupFiles).toEqual(['tests/mutants/forget-mutant.ts'])
})
