import { expect, test } from 'vitest'
import { nextWait } from '../../../scripts/start/keep-running.mjs'

test('what ends again and again is started ever more seldom, at least twice a minute', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7].reduce<number[]>(
    (all) => [...all, nextWait(all.at(-1) ?? 0, 1_000)],
    [],
  )
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
})

test('what had run for a good while is started again at once', () => {
  expect(nextWait(30_000, 60_000)).toBe(500)
})
