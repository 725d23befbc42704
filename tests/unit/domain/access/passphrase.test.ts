import { expect, test } from 'vitest'
import { credentialsSchema } from '@/domain/access/credentials-schema'
import { isTooLong } from '@/domain/access/passphrase'
import { saySignInFailure } from '@/domain/access/say-sign-in-failure'

const wrong = (passphrase: string) => saySignInFailure({ kind: 'wrong' }, passphrase).message

test.each([' four teapots', 'four teapots ', 'four teapots\n', 'four\u200bteapots', 'four teapots\u00a0'])(
  'whoever pasted %j is told what may have come along',
  (typed) => {
    expect(wrong(typed)).toMatch(/begins or ends with a space, or holds a character that nobody sees/)
    expect(wrong(typed)).not.toContain('teapots')
  },
)

test.each(['four teapots', 'Zoe\u0308 and four', ''])('of %j there is nothing to be told', (typed) => {
  expect(wrong(typed)).toBe('The email address or the passphrase is not right. Check both and try again')
})

test('a wait is told whatever was typed', () => {
  for (const of of ['account', 'address'] as const)
    expect(saySignInFailure({ kind: 'locked', of, waitMinutes: 1 }, 'x ').message).toMatch(/Wait 1 minute,/)
})

test('length is counted as people count letters', () => {
  expect([256, 257].map((length) => isTooLong('é'.repeat(length)))).toEqual([false, true])
  expect([256, 257].map((length) => isTooLong('e\u0301'.repeat(length)))).toEqual([false, true])
  expect([256, 257].map((length) => isTooLong('😀'.repeat(length)))).toEqual([false, true])
})

test('an address is read without what nobody sees', () => {
  const typed = { email: '\u200b a@b.example\u00a0\u200e', passphrase: ' as typed ' }
  expect(credentialsSchema.parse(typed)).toEqual({ email: 'a@b.example', passphrase: ' as typed ' })
  expect(credentialsSchema.safeParse({ ...typed, email: '\u200b' }).error?.issues[0]?.message).toBe(
    'Enter your email address',
  )
})
