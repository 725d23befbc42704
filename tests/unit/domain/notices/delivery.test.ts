import { expect, test } from 'vitest'
import { afterTry } from '@/domain/notices/delivery'

const AT = new Date('2031-01-10T09:00:00Z')
const DAY = 86_400_000
const pause = (tries: number) =>
  (afterTry({ tries, firstTriedAt: AT }, 'deferred', AT).nextAt.getTime() - AT.getTime()) / 60_000

test('what could not be sent waits longer each time, and four hours at most', () => {
  expect([0, 1, 2, 3, 4, 5, 100].map(pause)).toEqual([1, 5, 15, 60, 240, 240, 240])
})

test('a mail is given up five days after it was first tried, and not a moment before', () => {
  const after = (passed: number) =>
    afterTry({ tries: 30, firstTriedAt: AT }, 'deferred', new Date(AT.getTime() + passed)).state
  expect(after(5 * DAY - 1)).toBe('waiting')
  expect(after(5 * DAY)).toBe('given-up')
})

test('what was sent or refused is over', () => {
  expect(afterTry({ tries: 0, firstTriedAt: null }, 'sent', AT)).toEqual({ state: 'sent', nextAt: AT })
  expect(afterTry({ tries: 0, firstTriedAt: null }, 'refused', AT)).toEqual({ state: 'bounced', nextAt: AT })
})
