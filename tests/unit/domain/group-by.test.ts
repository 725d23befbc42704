import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupBy } from '@/domain/group-by'

const keys = ['ZZ1', 'ZZ2', 'ZZ10'] as const
const items = fc.array(fc.record({ of: fc.constantFrom(...keys), number: fc.nat() }))

test('each key has what a look through everything finds, in its order', () => {
  fc.assert(
    fc.property(items, (all) => {
      const groups = groupBy(all, ({ of }) => of)
      for (const key of keys) expect(groups.get(key) ?? []).toEqual(all.filter(({ of }) => of === key))
    }),
  )
})
