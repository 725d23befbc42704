import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ testResults?: { assertionResults: { status: string, meta?: { says?: string } }[] }[] }} Report */

/**
 * What the tests of a step have to say beside that they passed: sentences that a test put into its `meta.says`, as vitest
 * reported them. A test that failed says nothing here.
 *
 * @param {string | undefined} report
 * @returns {string[]}
 */
export function whatTestsSay(report) {
  if (!report || !existsSync(report)) return []
  /** @type {Report} */
  const { testResults = [] } = JSON.parse(readFileSync(report, 'utf8'))
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed')
    .flatMap(({ meta }) => meta?.says ?? [])
}
