import { expect, test } from 'vitest'
import { funnelGeometry } from '@/domain/charts/funnel-geometry'
import { judgeAmongPeers } from '@/domain/judgement/among-peers'
import { excessOver } from '@/domain/pooling/excess'
import { aRun } from '../../../factories/trends'
import { peersOf } from '../../../factories/judged'
import { indicatorOf, share } from '../../../factories/pooled-quarters'

const line = indicatorOf('106')
const centre = { value: 0.5, label: 'All: 50.0%' }
const point = (key: string, patients: number, value: number, look: 'within' | 'beyond-worse' = 'within') => ({
  ...{ key, patients, value, look },
})

test('patients lie to the right, shares upwards, limits within the field, and only diamonds are named', () => {
  const peers = judgeAmongPeers(line, peersOf(new Array<[number, number]>(6).fill([50, 100])))
  const points = [point('ZZ1', 50, 0.5), point('ZZ2', 100, 0, 'beyond-worse'), point('ZZ3', 100, 1)]
  const drawn = funnelGeometry(peers, centre, points)
  // 620 wide from 48 for 100 patients; 202 high from 224 up to 22.
  expect(drawn?.marks.map(({ key, x, y }) => [key, x, y])).toEqual([
    ['ZZ1', 358, 123],
    ['ZZ2', 668, 224],
    ['ZZ3', 668, 22],
  ])
  expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|undefined/)
  expect(drawn?.labels.map(({ text }) => text).filter((text) => text.startsWith('ZZ'))).toEqual(['ZZ2'])
})

test('where no limits exist there is no funnel', () => {
  const all = judgeAmongPeers(line, peersOf(new Array<[number, number]>(6).fill([100, 100])))
  const few = judgeAmongPeers(line, peersOf([[50, 100]]))
  for (const peers of [all, few]) expect(funnelGeometry(peers, centre, [point('ZZ1', 100, 1)])).toBeNull()
})

test('observed minus expected is added up at the share of all quarters, and ends at 0', () => {
  // 4 of 80 in all, so that 1 is expected of each 20.
  const quarters = [share(0, 20), share(3, 20), ['nil'] as const, share(1, 20), share(0, 20)]
  const excess = excessOver(indicatorOf('105'), aRun('105', quarters))
  expect(excess.map(({ cumulative }) => cumulative)).toEqual([-1, 1, 1, 0])
  expect(excessOver(indicatorOf('105'), aRun('105', [share(0, 0), null]))).toEqual([])
})
