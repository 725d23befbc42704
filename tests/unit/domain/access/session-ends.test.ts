import { expect, test } from 'vitest'
import { endsOf } from '@/domain/access/session-ends'

const MINUTE = 60_000
const read = new Date('2026-10-20T14:05:00Z')
const ago = (milliseconds: number) => new Date(read.getTime() - milliseconds)

test.each([
  ['has just been read', 0, 30 * MINUTE],
  ['was read less than a minute ago, which is not written anew', MINUTE - 1, 29 * MINUTE + 1],
  ['was read a minute ago, and counts as used now', MINUTE, 30 * MINUTE],
  ['was read long ago', 29 * MINUTE, 30 * MINUTE],
])('a session that %s lasts so much longer without use', (_, since, idleIn) => {
  const ends = endsOf({ createdAt: ago(60 * MINUTE), lastSeenAt: ago(since), readAt: read })
  expect(ends).toEqual({ idleIn, finalIn: 11 * 60 * MINUTE })
})

test('no session lasts longer than 12 hours, however much it is used', () => {
  const ends = endsOf({ createdAt: ago(719 * MINUTE), lastSeenAt: read, readAt: read })
  expect(ends.finalIn).toBe(MINUTE)
})
