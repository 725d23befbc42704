import { existsSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { assure } from '../../../scripts/assurance/assure.mjs'
import { guardsOff } from '../../../scripts/assurance/guards-off.mjs'
import { type Promised, promises } from '../../../scripts/assurance/promises.mjs'
import { stepOf } from '../../../scripts/assurance/run-tests.mjs'
import { browser, durability } from '../../../scripts/checks/guards.mjs'
import { runStep } from '../../../scripts/checks/run-step.mjs'

let said: readonly string[] = []
const table = () => said.at(-1)
const measure = (promises: Promised[], names: string[] = []) => {
  said = []
  return assure(promises, names, { say: (text) => void (said = [...said, text]), hands: 2 })
}

const promised = (
  name: string,
  measure: Promised['measure'],
  beside?: NonNullable<Promised['beside']>,
): Promised => ({
  ...{ name, promise: `the promise of ${name}`, figure: 'none lost', measure },
  ...(beside && { beside }),
})
const kept = promised('kept', () => Promise.resolve({ found: '10 kills, 0 lost', holds: true }))

test('a promise that holds says what was measured', async () => {
  expect(await measure([kept])).toBe(true)
  expect(table()).toContain('| the promise of kept | none lost | 10 kills, 0 lost | 0 | holds |')
  expect(said.slice(0, 2)).toEqual([
    '… kept, begun after 0.0 min',
    '✓ kept holds: 0 s; 1 of 1 measured after 0.0 min',
  ])
})

test('one that does not hold fails the whole, and so does one whose measuring breaks down', async () => {
  const broken = promised('broken', () => Promise.resolve({ found: '3 lost', holds: false }))
  expect(await measure([kept, broken])).toBe(false)
  expect(table()).toContain('| 3 lost | 0 | does not hold |')
  const failing = promised('failing', () => Promise.reject(new Error('no disk')))
  expect(await measure([failing])).toBe(false)
  expect(table()).toContain('| no disk | 0 | does not hold |')
})

test('what was not measured is not held, and says so', async () => {
  const unmeasured = promised('unmeasured', () =>
    Promise.resolve({ found: 'no mount namespace', holds: null }),
  )
  expect(await measure([kept, unmeasured])).toBe(false)
  expect(table()).toContain('| no mount namespace | 0 | not held: skipped |')
  expect(await measure([kept, unmeasured], ['kept'])).toBe(false)
  expect(table()).toContain('| not asked for |  | not held: skipped |')
})

test('alone with what is content is measured what needs that, then two at a time what may have another beside it, last what is judged by time, and each hears how', async () => {
  const [under, heard]: [Set<string>, string[]] = [new Set(), []]
  const noting =
    (isOver: () => boolean): Promised['measure'] =>
    async ({ row, isNamed, isAlone }) => {
      const others = [...under].map((other) => ` beside ${other}`).join('')
      heard.push(`${row}${others}${isAlone ? ', alone' : ''}${isNamed ? ', named' : ''}`)
      under.add(row)
      await vi.waitFor(() => expect(isOver()).toBe(true), { interval: 1 })
      under.delete(row)
      return { found: '', holds: true }
    }
  const begun = (row: string) => () => heard.some((each) => each.startsWith(row))
  const atOnce = () => true
  const rows = [
    promised('timed', noting(atOnce), 'none'),
    promised('content', noting(begun('second')), 'all'),
    promised('first', noting(begun('second')), 'another'),
    promised('second', noting(begun('second')), 'another'),
    promised('whole', noting(atOnce)),
  ]
  await measure(rows)
  expect(heard).toEqual([
    'content',
    'whole beside content, alone',
    'first beside content',
    'second beside content beside first',
    'timed, alone',
  ])
  expect(table()?.indexOf('of timed')).toBeLessThan(table()?.indexOf('of first') ?? 0)
  heard.length = 0
  await measure([...rows.slice(2, 4), promised('content', noting(atOnce), 'all')], ['content'])
  expect(heard).toEqual(['content, alone, named'])
})

test('a name that no promise has is refused before anything is measured', async () => {
  expect(await measure([kept], ['kpet'])).toBe(false)
  expect(table()).toBe('There is no kpet: kept')
})

test('each promise has a name of its own', () => {
  const names = promises.map(({ name }) => name)
  expect([...new Set(names)]).toEqual(names)
})

test('a row asks its own tests, writes a report of its own, and prints as it goes only where nothing is beside it', () => {
  const asked = stepOf(durability, ['one.test.ts'], { row: 'kills', isAlone: false }, ['node', 'assurance'])
  expect(asked).toMatchObject({ report: '.local/reports/assurance-kills.json', live: false })
  expect(asked.run.slice(-2)).toEqual([
    '--outputFile.json=.local/reports/assurance-kills.json',
    'one.test.ts',
  ])
  // Which reports the browser writes stands in its own settings.
  const walked = stepOf(browser, [], { row: 'on-a-phone', isAlone: true }, ['node', 'assurance'])
  expect(walked).toMatchObject({ report: browser.report, live: true, run: browser.run })
})

test('the short form, or a part of a row, ends with the first test that fails', () => {
  const wordsOf = (...argv: string[]) =>
    stepOf(browser, ['--project=phone', 'one.spec.ts'], { row: 'on-a-phone', isAlone: true }, argv).run.slice(
      browser.run.length,
    )
  expect(wordsOf()).toEqual(['--project=phone', 'one.spec.ts'])
  expect(wordsOf('--short')).toEqual(['--project=phone', 'one.spec.ts', '--max-failures=1'])
  expect(wordsOf('--only=two.spec.ts')).toEqual(['--project=phone', 'two.spec.ts', '--max-failures=1'])
})

test('what no test would be told cannot be asked of a run', async () => {
  const step = { name: 'nothing', run: [], repair: 'nothing' }
  await expect(runStep(step, { WHOEL: 'yes' })).rejects.toThrow('WHOEL: no such setting of tests')
})

test('each promise has a guard that is switched off, which stands where it is looked for, once', () => {
  const names = promises.map(({ name }) => name).filter((name) => name !== 'guards-off')
  expect(guardsOff.map(({ row }) => row).toSorted()).toEqual(names.toSorted())
  for (const { changes, asked } of guardsOff) {
    const files = asked.flatMap((word) => (/^--only=(\w.*)$/.exec(word) ?? []).slice(1))
    expect(files.filter((file) => !existsSync(file))).toEqual([])
    for (const { file, find } of changes)
      expect(readFileSync(file, 'utf8').split(find), `${file}: ${find}`).toHaveLength(2)
  }
})
