import { describe, expect, test } from 'vitest'
import { proofOf } from '@/domain/access/proof'
import { readCode, showRecoveryCode } from '@/domain/access/read-code'
import { roles, type Role } from '@/domain/access/roles'
import { sayDevice } from '@/domain/access/say-device'
import { needsSecondFactor } from '@/domain/access/second-factor'
import { anActor } from '../../../factories/actors'

const DECIDING: readonly Role[] = ['service-lead', 'gatekeeper', 'executive', 'commissioner', 'administrator']

test.each(Object.keys(roles) as Role[])('%s needs a second factor where everybody does', (role) => {
  expect(needsSecondFactor(anActor(role, ['ZZ1']), 'everybody')).toBe(true)
})

test.each(Object.keys(roles) as Role[])('%s needs one among those who decide if they do', (role) => {
  expect(needsSecondFactor(anActor(role, ['ZZ1']), 'deciders')).toBe(DECIDING.includes(role))
})

describe('a code', () => {
  test.each(['123456', '123 456', ' 1 2 3 4 5 6 ', '123-456', '１２３４５６', '123\u00a0456'])(
    '%j is the six digits of an app',
    (typed) => expect(readCode(typed)).toEqual({ kind: 'app', digits: '123456' }),
  )

  test.each(['ab2cd-ef3gh', 'AB2CD EF3GH', 'ab2cdef3gh'])('%j is a recovery code', (typed) =>
    expect(readCode(typed)).toEqual({ kind: 'recovery', code: 'ab2cdef3gh' }),
  )

  test.each(['', '12345', '1234567', 'letters', 'ab1cd-ef3gh', '١٢٣٤٥٦', '<script>', '1'.repeat(65)])(
    '%j is none',
    (typed) => expect(readCode(typed)).toBeNull(),
  )

  test('is shown in two halves', () => expect(showRecoveryCode('ab2cdef3gh')).toBe('ab2cd-ef3gh'))
})

const WINDOWS =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0'
test.each([
  [`${WINDOWS} Safari/537.36`, 'Chrome on Windows'],
  [`${WINDOWS} Safari/537.36 Edg/141.0`, 'Edge on Windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E1 Safari/604.1',
    'Safari on iPhone',
  ],
  ['curl/8.0', 'A browser that we do not know'],
  ['<b>Chrome/</b>', 'Chrome on a system that we do not know'],
  [null, 'A browser that we do not know'],
])('%j is said as %s', (userAgent, said) => expect(sayDevice(userAgent)).toBe(said))

test('who proves again by what', () => {
  const of = (assurance: 'passphrase' | 'oidc' | 'totp', hasFactor: boolean, invented = false) =>
    proofOf({ assurance, hasFactor, invented })
  expect([of('passphrase', false), of('totp', true), of('oidc', true)]).toEqual([
    'passphrase',
    'code',
    'issuer',
  ])
  expect(of('totp', true, true)).toBe('passphrase')
})
