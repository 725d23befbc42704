import { expect, test } from 'vitest'
import { cookieAt } from '@/server/session/session-cookie'

test('over HTTPS each cookie is this host’s alone, encrypted on its way, and kept from scripts and other sites', () => {
  for (const of of ['session', 'device', 'sign-on', 'state', 'nonce', 'verifier'] as const)
    expect(cookieAt('https://returns.example.nhs.uk', of)).toEqual({
      name: `__Host-assurance-${of}`,
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: true },
    })
})

test('without HTTPS, which the demonstration has not, no name promises what no browser would keep', () => {
  expect(cookieAt('http://localhost:3000', 'session')).toEqual({
    name: 'assurance-session',
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: false },
  })
})
