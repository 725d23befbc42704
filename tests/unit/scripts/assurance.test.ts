import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { assure } from '../../../scripts/assurance/assure.mjs'
import { guardsOff } from '../../../scripts/assurance/guards-off.mjs'
import { type Promised, promises } from '../../../scripts/assurance/promises.mjs'
import { runStep } from '../../../scripts/checks/run-step.mjs'

let table = ''
const measure = (promises: Promised[], names: string[] = []) =>
  assure(promises, names, (text) => (table = text))

const promised = (name: string, measure: () => Promise<{ found: string; holds: boolean | null }>) => ({
  ...{ name, promise: `the promise of ${name}`, figure: 'none lost', measure },
})
const kept = promised('kept', () => Promise.resolve({ found: '10 kills, 0 lost', holds: true }))

test('a promise that holds says what was measured', async () => {
  expect(await measure([kept])).toBe(true)
  expect(table).toContain('| the promise of kept | none lost | 10 kills, 0 lost | holds |')
})

test('one that does not hold fails the whole, and so does one whose measuring breaks down', async () => {
  const broken = promised('broken', () => Promise.resolve({ found: '3 lost', holds: false }))
  expect(await measure([kept, broken])).toBe(false)
  expect(table).toContain('| 3 lost | does not hold |')
  const failing = promised('failing', () => Promise.reject(new Error('no disk')))
  expect(await measure([failing])).toBe(false)
  expect(table).toContain('| no disk | does not hold |')
})

test('what was not measured is not held, and says so', async () => {
  const unmeasured = promised('unmeasured', () =>
    Promise.resolve({ found: 'no mount namespace', holds: null }),
  )
  expect(await measure([kept, unmeasured])).toBe(false)
  expect(table).toContain('| no mount namespace | not held: skipped |')
  expect(await measure([kept, unmeasured], ['kept'])).toBe(false)
  expect(table).toContain('| not asked for | not held: skipped |')
})

test('a name that no promise has is refused before anything is measured', async () => {
  expect(await measure([kept], ['kpet'])).toBe(false)
  expect(table).toBe('There is no kpet: kept')
})

test('each promise has a name of its own', () => {
  const names = promises.map(({ name }) => name)
  expect([...new Set(names)]).toEqual(names)
})

test('what no test would be told cannot be asked of a run', async () => {
  const step = { name: 'nothing', run: [], repair: 'nothing' }
  await expect(runStep(step, { WHOEL: 'yes' })).rejects.toThrow('WHOEL: no such setting of tests')
})

test('each guard that is switched off stands where it is looked for, once, and belongs to a promise', () => {
  const names = promises.map(({ name }) => name)
  for (const { row, changes } of guardsOff) {
    expect(names).toContain(row)
    for (const { file, find } of changes)
      expect(readFileSync(file, 'utf8').split(find), `${file}: ${find}`).toHaveLength(2)
  }
})
