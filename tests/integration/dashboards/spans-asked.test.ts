import { expect, test } from 'vitest'
import { questionsOf, rowsOf } from './counting-statements'
import * as world from './reporting-world'
import { openSpans, overviewOf } from './spans-world'
import { showComparison, showPooledOrigin, showReceived } from './pages'

const { TODAY } = world
const YEAR = '2026-27'
const { north, national } = await openSpans()

test('no page asks the database more than four questions', async () => {
  const asked = [
    () => showComparison(national, { code: '106', period: YEAR }, TODAY),
    () => overviewOf(national, { period: YEAR }),
    () => showReceived(north, { provider: 'ZZ1', period: YEAR }, TODAY),
    () => showPooledOrigin(north, { provider: 'ZZ1', period: YEAR, code: '106' }),
  ]
  const counts = []
  for (const ask of asked) counts.push((await questionsOf(ask)).length)
  expect(counts).toEqual([4, 4, 4, 4])
})

test('where one figure came from reads that line alone', async () => {
  const origin = { provider: 'ZZ1', period: YEAR, code: '106' }
  const [quarters, ownLines, whoAsks, service] = [4, 2, 1, 1]
  expect(await rowsOf(() => showPooledOrigin(north, origin))).toBe(whoAsks + quarters + ownLines + service)
})
