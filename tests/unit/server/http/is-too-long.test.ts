import { expect, test } from 'vitest'
import { isTooLong } from '@/server/http/receive-upload'

const LARGEST = 25_000_000

test.each([
  ['25000000', false],
  ['25100000', false],
  ['25100001', true],
  ['2000000000', true],
  ['9'.repeat(40), true],
  ['-1', true],
  ['1e3', true],
  ['', true],
])('a body that says %j is too long: %s', (length, tooLong) => {
  expect(isTooLong(new Headers({ 'content-length': length }), LARGEST)).toBe(tooLong)
})

test('one that says nothing is counted as it comes', () => {
  expect(isTooLong(new Headers(), LARGEST)).toBe(false)
})
