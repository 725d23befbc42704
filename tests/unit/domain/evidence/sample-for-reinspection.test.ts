import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SAMPLE_SIZE, sampleForReinspection } from '@/domain/evidence/sample-for-reinspection'

const anySlots = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
const anyDrawn = fc.record({
  providerCode: fc.constantFrom('ZZ1', 'ZZ2', 'ZZ24'),
  year: fc.constantFrom('2024-25', '2025-26'),
  snapshotSha256: fc.stringMatching(/^[0-9a-f]{64}$/),
})

test('two of the documents are drawn, or all where there are no more, in order and each once', () => {
  fc.assert(
    fc.property(anySlots, anyDrawn, (slots, of) => {
      const drawn = sampleForReinspection(slots, of)
      expect(drawn).toHaveLength(Math.min(SAMPLE_SIZE, slots.length))
      expect([...new Set(drawn)].toSorted((one, other) => one - other)).toEqual(drawn)
      expect(slots).toEqual(expect.arrayContaining([...drawn]))
    }),
  )
})

test('whoever draws again, in whatever order the documents come, draws the same', () => {
  fc.assert(
    fc.property(anySlots, anyDrawn, (slots, of) => {
      const drawn = sampleForReinspection(slots, of)
      expect(sampleForReinspection(slots.toReversed(), of)).toEqual(drawn)
      expect(sampleForReinspection([...slots, ...slots], of)).toEqual(drawn)
    }),
  )
})

test('each pair of twelve documents is as likely as any other', () => {
  const slots = Array.from({ length: 12 }, (_, index) => index + 1)
  const counts = new Map<string, number>()
  const draws = 66 * 200
  for (let at = 0; at < draws; at += 1) {
    const snapshotSha256 = at.toString(16).padStart(64, '0')
    const pair = sampleForReinspection(slots, { providerCode: 'ZZ1', year: '2025-26', snapshotSha256 }).join()
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  expect(counts.size).toBe(66)
  // Pearson's statistic with 65 degrees of freedom stays below this in 999 of 1000 such trials.
  const statistic = [...counts.values()].reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0)
  expect(statistic).toBeLessThan(105.99)
})

test('the draw hangs on the year, on the provider and on what was signed', () => {
  const slots = Array.from({ length: 12 }, (_, index) => index + 1)
  const of = { providerCode: 'ZZ1', year: '2025-26', snapshotSha256: 'ab'.repeat(32) }
  const others = (changed: (at: number) => Partial<typeof of>) =>
    new Set(
      Array.from({ length: 40 }, (_, at) => sampleForReinspection(slots, { ...of, ...changed(at) }).join()),
    ).size
  expect(others((at) => ({ providerCode: `ZZ${at}` }))).toBeGreaterThan(10)
  expect(others((at) => ({ year: `${2000 + at}-xx` }))).toBeGreaterThan(10)
  expect(others((at) => ({ snapshotSha256: at.toString(16).padStart(64, 'a') }))).toBeGreaterThan(10)
  expect(others(() => ({}))).toBe(1)
})
