import { expect, test } from 'vitest'
import { questionsOf, rowsOf } from './counting-statements'
import * as world from './reporting-world'
import { openSpans, overviewOf } from './spans-world'
import { showComparison, showPooledOrigin, showReceived } from './pages'

const { TODAY } = world
const YEAR = '2026-27'
const { north, national } = await openSpans()

test('no page asks the database more than six questions', async () => {
  const asked = [
    () => showComparison(national, { code: '106', period: YEAR }, TODAY),
    () => overviewOf(national, { period: YEAR }),
    () => showReceived(north, { provider: 'ZZ1', period: YEAR }, TODAY),
    () => showPooledOrigin(north, { provider: 'ZZ1', period: YEAR, code: '106' }),
  ]
  const counts = []
  for (const ask of asked) counts.push((await questionsOf(ask)).length)
  expect(counts).toEqual([5, 6, 6, 4])
})

test('a page of one line reads that line alone, and of every provider its name and its service', async () => {
  const comparison = (period: string) =>
    rowsOf(() => showComparison(national, { code: '106', period }, TODAY))
  const [frame, providers, services, linesOf106] = [await comparison('no span'), 3, 3, 3]
  expect(await comparison(YEAR)).toBe(frame + providers + services + linesOf106)
  const origin = { provider: 'ZZ1', period: YEAR, code: '106' }
  const [quarters, ownLines, whoAsks, service] = [4, 2, 1, 1]
  expect(await rowsOf(() => showPooledOrigin(north, origin))).toBe(whoAsks + quarters + ownLines + service)
})
