import { expect, test } from 'vitest'
import { keepWithin, shorten, thinOut } from '@/domain/charts/labels'

const label = (x: number, text: string) => ({ x, y: 10, anchor: 'start' as const, text })

test('of labels without room beside each other the later one stays', () => {
  // A letter of size 10 is 5.8 wide, and 4 stay free: from 0 to 29 and from 30 have no room, from 33 have.
  const kept = (second: number) => thinOut([label(0, '22-23'), label(second, '23-24')], 10)
  expect(kept(30).map(({ text }) => text)).toEqual(['23-24'])
  expect(kept(33).map(({ text }) => text)).toEqual(['22-23', '23-24'])
})

test('a label past the edge is moved to it', () => {
  expect(keepWithin(label(90, '26-27'), [0, 100], 10)).toMatchObject({ x: 100, anchor: 'end' })
  expect(keepWithin(label(-5, '26-27'), [0, 100], 10)).toMatchObject({ x: 0, anchor: 'start' })
})

test('a name is cut where its room ends, and says so', () => {
  expect(shorten('Northern Invented', 60, 10)).toBe('Northern…')
  expect(shorten('ZZ1', 60, 10)).toBe('ZZ1')
})
