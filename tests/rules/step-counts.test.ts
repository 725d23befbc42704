import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countTests, namesOfFailed } from '../../scripts/checks/count-tests.mjs'
import { whatTestsSay } from '../../scripts/checks/what-tests-say.mjs'

const dir = mkdtempSync(path.join(tmpdir(), 'counts-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

test('a guard without a report counts as one', () => {
  expect(countTests(undefined, 0)).toEqual({ passed: 1, failed: 0 })
  expect(countTests(undefined, 2)).toEqual({ passed: 0, failed: 1 })
})

test('a step that dies before it has counted is one failure', () => {
  expect(countTests(path.join(dir, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1 })
})

test('a step that ends badly although every test passed is one failure', () => {
  expect(countTests(report({ numPassedTests: 3, numFailedTests: 0 }), 1)).toEqual({ passed: 3, failed: 1 })
})

test('the counts of vitest are read', () => {
  expect(countTests(report({ numPassedTests: 3, numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2 })
})

test('the counts of Playwright are read, and a flaky test is a failed one', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 4 }
  expect(countTests(report({ stats }), 1)).toEqual({ passed: 5, failed: 2 })
})

test('a step that reports no test at all has failed', () => {
  expect(countTests(report({ numPassedTests: 0, numFailedTests: 0 }), 0)).toEqual({ passed: 0, failed: 1 })
  expect(countTests(path.join(dir, 'absent.json'), 0)).toEqual({ passed: 0, failed: 1 })
})

test('what failed is named by its step, its file and itself', () => {
  const ran = (title: string, status: string) => ({ title, file: 'a.spec.ts', tests: [{ status }] })
  const suites = [
    { title: 'a', specs: [ran('one', 'expected')], suites: [{ title: 'b', specs: [ran('two', 'flaky')] }] },
  ]
  expect(namesOfFailed({ name: 'browser', report: report({ suites }) })).toEqual(['browser a.spec.ts > two'])
  const testResults = [
    {
      name: path.resolve('a.test.ts'),
      status: 'failed',
      assertionResults: [
        { status: 'failed', fullName: 'one' },
        { status: 'passed', fullName: 'two' },
      ],
    },
    { name: path.resolve('b.test.ts'), status: 'failed', assertionResults: [] },
  ]
  const failed = namesOfFailed({ name: 'unit', report: report({ testResults }) })
  expect(failed).toEqual(['unit a.test.ts > one', 'unit b.test.ts'])
  expect(namesOfFailed({ name: 'types' })).toEqual(['types'])
})

test('what a test says is passed on, unless it failed', () => {
  const said = (status: string, says?: string) => ({ status, meta: says ? { says } : {} })
  const assertionResults = [said('passed', 'Rules: 3 codes'), said('failed', 'All is well'), said('passed')]
  expect(whatTestsSay(report({ testResults: [{ assertionResults }] }))).toEqual(['Rules: 3 codes'])
  expect(whatTestsSay(report({ stats: { expected: 1 } }))).toEqual([])
  expect(whatTestsSay(undefined)).toEqual([])
})

function report(counts: object) {
  const file = path.join(dir, 'report.json')
  writeFileSync(file, JSON.stringify(counts))
  return file
}
