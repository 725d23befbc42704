import { existsSync, readFileSync } from 'node:fs'

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
