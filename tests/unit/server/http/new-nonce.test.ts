import { expect, test } from 'vitest'
import { newNonce } from '@/server/http/new-nonce'

test('each answer has a nonce of 128 bits of its own, of which none stays the same', () => {
  const nonces = Array.from({ length: 200 }, newNonce)
  expect(new Set(nonces).size).toBe(200)
  const bytes = nonces.map((nonce) => Buffer.from(nonce, 'base64'))
  expect(bytes.every(({ length }) => length === 16)).toBe(true)
  const bits = Array.from({ length: 128 }, (_, at) =>
    bytes.map((each) => ((each[at >> 3] ?? 0) >> (at & 7)) & 1),
  )
  expect(bits.filter((values) => new Set(values).size === 1)).toEqual([])
})
