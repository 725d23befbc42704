import { expect, test } from 'vitest'
import { hashPassphrase, verifyPassphrase } from '@/server/session/passphrase-hash'

test.each([
  ['of 256 characters is known again', 'é'.repeat(256), true],
  ['of more is never hashed, even where a hash of it were kept', 'é'.repeat(257), false],
])('a passphrase %s', async (_, passphrase, isKnown) => {
  const kept = await hashPassphrase(passphrase)
  expect(await verifyPassphrase(kept, passphrase)).toBe(isKnown)
  expect(await verifyPassphrase(kept, '')).toBe(false)
  expect(await verifyPassphrase(null, passphrase)).toBe(false)
})
