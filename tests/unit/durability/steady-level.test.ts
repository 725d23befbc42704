import { describe, expect, test } from 'vitest'
import { judgeCourse } from '../../durability/steady-level'
import { seededChance } from '../../durability/seeded-chance'

/** What a process holds after so many seconds, sampled for a quarter of an hour. */
const course = (mib: (at: number) => number) =>
  Array.from({ length: 181 }, (_, index) => ({ at: index * 5, mib: mib(index * 5) }))

const leak = (at: number) => at / 60
/** What is made and thrown away: it rises for 50 seconds, then all of it is collected. */
const garbage = (at: number) => ((at % 50) / 50) * 60
/** All that is loaded within the first five minutes. */
const warmUp = (at: number) => Math.min(at, 290) / 4

describe('the memory of a process', () => {
  test.each([1, 2, 3, 4, 5])('is flat in noise, and a leak of 1 MB a minute is found in it (%i)', (seed) => {
    const chance = seededChance(seed)
    const noise = Array.from({ length: 181 }, () => 16 * (chance() - 0.5))
    const noisy = (at: number) => 200 + (noise[at / 5] ?? 0)
    expect(judgeCourse(course(noisy))).toMatchObject({ isFlat: true })
    expect(judgeCourse(course((at) => noisy(at) + leak(at)))).toMatchObject({ isFlat: false })
  })

  test('is flat under a saw-tooth of garbage, and a leak of 1 MB a minute is found below it', () => {
    const sawTooth = (at: number) => 200 + garbage(at)
    expect(judgeCourse(course(sawTooth))).toMatchObject({ isFlat: true })
    expect(judgeCourse(course((at) => sawTooth(at) + leak(at)))).toMatchObject({ isFlat: false })
  })

  test('may grow while all is loaded, and shrink', () => {
    const warmed = judgeCourse(course((at) => 150 + warmUp(at)))
    expect(warmed).toMatchObject({ isFlat: true, hourly: 0, middle: 222.5, end: 222.5 })
    expect(warmed.start).toBeCloseTo(153.75)
    expect(judgeCourse(course((at) => 200 - leak(at)))).toMatchObject({ isFlat: true })
  })

  test('is flat where a small one grows by little, which of a large one would be less than a tenth', () => {
    const little = (at: number) => 60 + (15 * at) / 3600
    expect(judgeCourse(course(little))).toMatchObject({ isFlat: true })
    expect(judgeCourse(course((at) => 60 + (17 * at) / 3600))).toMatchObject({ isFlat: false })
  })

  test('says how much of its level it grows in an hour', () => {
    const { hourly } = judgeCourse(course((at) => 200 + leak(at)))
    // 60 MB an hour of the 210 that are held in the middle of the last ten minutes.
    expect(hourly).toBeCloseTo(60 / 210, 2)
  })

  test('is not judged by a single sample', () => {
    expect(() => judgeCourse([{ at: 0, mib: 200 }])).toThrow('too few samples')
    expect(() => judgeCourse([])).toThrow('too few samples')
  })
})
