import { expect, test } from 'vitest'
import { placeNames } from '@/domain/charts/place-names'

const field = { left: 48, right: 668 }

test('a name stands to the right of its mark, unless a name or another mark lies there', () => {
  expect(placeNames([{ key: 'ZZ1', x: 300, y: 100 }], field)).toEqual([
    { x: 312, y: 105, anchor: 'start', text: 'ZZ1' },
  ])
  const beside = placeNames(
    [
      { key: 'ZZ18', x: 400, y: 100 },
      { key: 'ZZ12', x: 430, y: 100 },
    ],
    field,
  )
  expect(beside).toEqual([
    { x: 388, y: 105, anchor: 'end', text: 'ZZ18' },
    { x: 442, y: 105, anchor: 'start', text: 'ZZ12' },
  ])
})

test('where marks lie wherever a name could stand, it stands nevertheless', () => {
  const around = [-1, 1].flatMap((side) =>
    [-30, -15, 0, 15, 30].map((down, place) => ({
      key: `B${side}${place}`,
      x: 300 + side * 25,
      y: 100 + down,
    })),
  )
  const named = placeNames([{ key: 'ZZ1', x: 300, y: 84 }, ...around], field)
  expect(named.map(({ text }) => text)).toContain('ZZ1')
})
