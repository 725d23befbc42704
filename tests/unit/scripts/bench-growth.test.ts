import { describe, expect, test } from 'vitest'
import { toGrown } from '../../../scripts/bench/growth'
import { sayGrowth } from '../../../scripts/bench/say-table'

const sized = (...times: readonly number[]) => ({ page: times, sql: times.map((took) => took / 2) })
const grownBy = (many: ReturnType<typeof sized>) =>
  toGrown({ name: 'overview', who: 'a commissioner', few: sized(90, 100, 110), many }, 4)

describe('of four times as many providers', () => {
  test('a page that takes four times as long grows with them', () => {
    const grown = grownBy(sized(390, 400, 410))
    expect(grown.page).toEqual({ middle: 4, low: 3.9, high: 4.1 })
    expect(grown.beyond).toEqual([])
    expect(grown.milliseconds).toEqual({ page: 400, sql: 200 })
  })

  test('one that takes sixteen times as long grows with the square, and so do its statements', () => {
    const grown = grownBy(sized(1600))
    expect(grown.beyond).toEqual([
      'grows faster than the providers',
      'its statements grow faster than the providers',
    ])
    expect(sayGrowth([grown])).toContain('BEYOND: grows faster than the providers')
  })

  test('half as much again is still taken for chance', () => {
    expect(grownBy(sized(600)).beyond).toEqual([])
    expect(grownBy(sized(601)).beyond).toHaveLength(2)
  })
})

test('statements that grow with the square are told from a page that does not', () => {
  expect(grownBy({ page: [500], sql: [800] }).beyond).toEqual([
    'its statements grow faster than the providers',
  ])
})
