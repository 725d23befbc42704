import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * How many tests passed and failed, as vitest or Playwright reported it; a guard without a report counts as one.
 * A step that dies before it has counted, or finds nothing to run, is one failure.
 *
 * @param {string | undefined} report
 * @param {number} status
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report, status) {
  if (!report) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
  const { passed, failed } = existsSync(report) ? readReport(report) : { passed: 0, failed: 0 }
  const unwell = status !== 0 || passed + failed === 0
  return { passed, failed: unwell ? Math.max(1, failed) : failed }
}

/** @param {string} report */
function readReport(report) {
  const { numPassedTests, numFailedTests, stats } = JSON.parse(readFileSync(report, 'utf8'))
  if (stats) return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  return { passed: numPassedTests, failed: numFailedTests }
}

/**
 * What failed in a step: its tests by their names, as vitest or Playwright reported them, or the step itself where it reported none.
 *
 * @param {{ name: string, report?: string }} step
 * @returns {string[]}
 */
export function namesOfFailed({ name, report }) {
  const { testResults = [], suites = [] } =
    report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
  const failed = [...testResults.flatMap(failedInFile), ...suites.flatMap(failedInSuite)]
  return (failed.length > 0 ? failed : ['']).map((one) => `${name} ${one}`.trimEnd())
}

/** @param {{ name: string, status: string, assertionResults: { status: string, fullName: string }[] }} file */
function failedInFile({ name, status, assertionResults }) {
  const failed = assertionResults.filter((each) => each.status === 'failed').map(({ fullName }) => fullName)
  const file = path.relative(process.cwd(), name)
  return status === 'failed' && failed.length === 0 ? [file] : failed.map((test) => `${file} > ${test}`)
}

/**
 * @typedef {{ title: string, specs?: { title: string, file: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite
 * @param {Suite} suite
 * @returns {string[]}
 */
function failedInSuite({ specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === 'unexpected' || status === 'flaky'),
  )
  const own = failed.map(({ file, title }) => `${file} > ${title}`)
  return [...own, ...suites.flatMap(failedInSuite)]
}
