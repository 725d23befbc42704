import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from '@/server/http/security-headers.mjs'

const live = { nonce: 'bm9uY2U', origin: 'https://returns.example.nhs.uk', development: false }

test('only scripts and styles with this answer’s nonce run, and nobody may frame a page', () => {
  const policy = contentSecurityPolicy(live)
  expect(policy).toContain(`script-src 'self' 'nonce-bm9uY2U' 'strict-dynamic';`)
  expect(policy).toContain(`style-src 'self' 'nonce-bm9uY2U';`)
  for (const nothing of ['object-src', 'base-uri', 'frame-ancestors'])
    expect(policy).toContain(`${nothing} 'none'`)
  expect(policy).toContain(`form-action 'self'`)
  expect(policy).not.toContain('unsafe')
})

test('a form leads to the provider of single sign-on, where there is one, and nowhere else', () => {
  const singleSignOn = { issuer: 'https://login.example/tenant' }
  expect(contentSecurityPolicy({ ...live, singleSignOn })).toContain(
    `form-action 'self' https://login.example;`,
  )
  expect(contentSecurityPolicy({ ...live, singleSignOn: null })).toContain(`form-action 'self';`)
})

test('only development loosens the policy, for the compiler’s overlay', () => {
  const policy = contentSecurityPolicy({ ...live, development: true })
  expect(policy).toContain(`'unsafe-eval'`)
  expect(policy).toContain(`style-src 'self' 'unsafe-inline'`)
})

test('browsers are told to insist on HTTPS only where the service has it', () => {
  expect(securityHeaders(live)['strict-transport-security']).toMatch(/^max-age=31536000/)
  const demo = securityHeaders({ ...live, origin: 'http://localhost:3000' })
  expect(demo).not.toHaveProperty('strict-transport-security')
})

test('no answer is kept, sniffed, framed, indexed or leaked to another site', () => {
  expect(securityHeaders(live)).toMatchObject({
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'x-robots-tag': 'noindex, nofollow',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'same-origin',
  })
})
